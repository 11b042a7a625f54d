import type { Lang } from '@/lib/site';

/** What the commands are, for a person who typed none of them. */
export const USAGE: Record<Lang, string> = {
  vi: `npm run data -- template [--tier so-nganh|cap-huyen|cap-xa] [--year 2024] [--out TỆP]   tệp mẫu để điền
npm run data -- check TỆP…             đọc phụ lục (.xlsx, .docx, .ods, .html, .csv), nêu mọi chỗ sai; không ghi gì
npm run data -- diff TỆP… [--against 2023]   công bố thì đổi những gì
npm run data -- publish TỆP… [--note "…" [--note-en "…"]] [--yes]   thành phiên bản kế tiếp
npm run data -- export 2023.1 [--out TỆP]    một phiên bản thành tệp .xlsx mà publish nhận lại
npm run data -- export-site THƯ_MỤC    bản sao tĩnh của cả trang, tự kiểm tra được, chỉ cần nginx để phục vụ
npm run data -- rollback 2023 [--to 2023.1] --note "…" [--note-en "…"]   năm trỏ về phiên bản trước
npm run data -- withdraw 2023.2 --note "…" [--note-en "…"]   thu hồi; người đọc thấy lý do
npm run data -- list                   các phiên bản
npm run data -- log [--verify]         đã làm những gì; --verify kiểm tra chuỗi băm
npm run data -- backup                 chép kho vào backups/; giữ mười bản
npm run data -- restore TỆP [--yes --note "…"]   đưa một bản chép vào thay kho; nêu trước những gì người đọc mất
npm run data -- doctor                 kiểm tra kho, nhật ký, đơn vị, hình
npm run data -- load [--from THƯ_MỤC]  nạp thư mục CSV (định dạng: prisma/README.md)
npm run data -- check --from THƯ_MỤC   kiểm tra thư mục CSV trên bản chép
npm run data -- units TỆP… [--as-of NGÀY] --note "…" [--yes]   đổi sổ đơn vị: thêm, kết thúc, đổi tên, chuyển, kế tục
npm run data -- units check TỆP… [--as-of NGÀY]   nêu mọi chỗ sai và sổ đổi những gì; không ghi gì
npm run data -- units export [--as-of NGÀY] [--out TỆP]   sổ thành tệp mà units nhận lại
npm run data -- units list | rollback SỐ --note "…"   các lần đổi sổ; bỏ một lần
npm run data -- readings | readings forget CẤP --note "…"   những cách đọc không hỏi lại; bỏ một cách đọc
npm run data -- tiles TỆP.csv [--as-of NGÀY] [--tier cap-xa] [--out tiles.csv]   bản đồ ô từ toạ độ hoặc nhóm của đơn vị
npm run data -- province init TỆP.csv --register ha-nam [--as-of NGÀY] [--source https://…] [--name "Tỉnh …"] [--name-en "…"] [--out THƯ_MỤC]   sổ của một tỉnh khác, từ danh sách công khai (code, name, type, parent)

--year 2024, --tier cap-xa      khi phụ lục không tự nêu năm hoặc cấp
--as-of 2025-07-01              ngày mà danh sách đơn vị tính đến (template, check, diff, publish, units)
--accept-new-units TỆP.csv      đơn vị chưa có trong sổ (check, diff, publish)
--register ninh-binh            sổ khác sổ chính thức (units, readings forget)
--confirm "TÊN; TÊN"            điều bỏ qua hoặc đoán đã được xem (publish)
--fixes TỆP.csv                 các ô sửa tại bàn làm việc (check, diff, publish)
--lang vi | en                  tiếng trả lời (vi nếu không ghi)
--json                          trả lời cho máy đọc

Mã kết thúc: 0 xong; 1 từ chối, không có gì thay đổi; 2 không hiểu lệnh.`,
  en: `npm run data -- template [--tier so-nganh|cap-huyen|cap-xa] [--year 2024] [--out FILE]   the workbook to fill in
npm run data -- check FILE…            reads an annex (.xlsx, .docx, .ods, .html, .csv), names every problem; writes nothing
npm run data -- diff FILE… [--against 2023]   what publishing would change
npm run data -- publish FILE… [--note "…" [--note-en "…"]] [--yes]   makes the next revision
npm run data -- export 2023.1 [--out FILE]    a revision as an .xlsx that publish takes back
npm run data -- export-site FOLDER     a static copy of the whole site that checks itself and needs nginx alone
npm run data -- rollback 2023 [--to 2023.1] --note "…" [--note-en "…"]   the year means an earlier revision again
npm run data -- withdraw 2023.2 --note "…" [--note-en "…"]   readers see that it is withdrawn, and why
npm run data -- list                   the revisions
npm run data -- log [--verify]         what was done; --verify checks the chain of hashes
npm run data -- backup                 a copy of the store in backups/; the last ten are kept
npm run data -- restore FILE [--yes --note "…"]   a copy in place of the store; first says what readers lose
npm run data -- doctor                 examines store, log, units and pictures
npm run data -- load [--from FOLDER]   loads folders of CSV (prisma/README.md has the format)
npm run data -- check --from FOLDER    checks folders of CSV on a copy
npm run data -- units FILE… [--as-of DAY] --note "…" [--yes]   changes the register: new units, ends, renames, moves, successions
npm run data -- units check FILE… [--as-of DAY]   every problem, and what the register would become; writes nothing
npm run data -- units export [--as-of DAY] [--out FILE]   the register as a file that units takes back
npm run data -- units list | rollback NUMBER --note "…"   changes of the register; one undone
npm run data -- readings | readings forget TIER --note "…"   layouts that are not asked about again; one withdrawn
npm run data -- tiles FILE.csv [--as-of DAY] [--tier cap-xa] [--out tiles.csv]   a tile map from positions or groups of units
npm run data -- province init FILE.csv --register ha-nam [--as-of DAY] [--source https://…] [--name "Tỉnh …"] [--name-en "…"] [--out FOLDER]   another province’s register, from a public list (code, name, type, parent)

--year 2024, --tier cap-xa      where the annex itself does not name the year or tier
--as-of 2025-07-01              the day whose units lists are about (template, check, diff, publish, units)
--accept-new-units FILE.csv     units the register has not (check, diff, publish)
--register ninh-binh            another register than the official one (units, readings forget)
--confirm "NAME; NAME"          what was passed over or guessed and is right (publish)
--fixes FILE.csv                cells fixed at the desk (check, diff, publish)
--lang vi | en                  language of the answer (vi unless told)
--json                          an answer for scripts

Exit codes: 0 done; 1 refused, nothing changed; 2 the command was not understood.`,
};

/** What stands in the workbook offices fill in. The annex is a Vietnamese decision's, and so are its words. */
export const annexTemplateWords = {
  title: 'Phụ lục kết quả đánh giá mức độ chuyển đổi số',
  intro:
    'Điền trang này và mỗi cấp một trang. Chữ nghiêng là hướng dẫn. Cột được đọc theo tiêu đề của nó, dòng theo mã và tên đơn vị; cột và dòng thêm vào mà không hiểu được thì không đọc, và được hỏi lại. Xem cách đọc từng cột, từng dòng ở bàn làm việc (npm run desk), hoặc bằng: npm run data -- check TỆP. Chưa có gì được công bố trước khi có người xem và đồng ý.',
  facts: {
    year: 'Năm được đánh giá, bốn chữ số.',
    kind: '“chính thức”, hoặc “mô phỏng” cho số liệu thử.',
    'province-vi': 'Như trong quyết định.',
    'province-en': 'Tên tiếng Anh.',
    'title-vi': 'Tên hiện trên trang.',
    'title-en': 'Tên tiếng Anh hiện trên trang.',
    decisionNumber: 'Chẳng hạn 506/QĐ-UBND.',
    decisionDate: 'dd/mm/yyyy; chỉ biết tháng thì mm/yyyy.',
    effectiveDate: 'dd/mm/yyyy; không nêu thì để trống.',
    decisionTitle: 'Trích yếu của quyết định.',
  },
  tables: {
    sources:
      'Nguồn: văn bản mà số liệu lấy từ đó, mỗi văn bản một dòng. Dòng đầu là nguồn của mọi đơn vị không ghi nguồn riêng.',
    tiers:
      'Cấp: “có” chỉ khi mọi đơn vị được đánh giá của cấp có trong danh sách; khi đó mới tính hạng và đếm đơn vị. Danh sách là những đơn vị có vào ngày ghi ở cột “Danh sách đơn vị tính đến ngày”. “Phạm vi xếp hạng” ghi “trong từng đơn vị cấp trên” khi quyết định xếp hạng xã trong từng huyện; để trống là toàn cấp. “Đơn vị tính” là “điểm”, “phần trăm” hoặc “chỉ số từ 0 đến 1”, như quyết định in.',
    criteria: 'Tiêu chí của từng cấp và điểm tối đa; quyết định không nêu điểm tối đa thì ghi “nguồn không ghi”.',
    bands: 'Xếp loại của từng cấp, từ cao xuống thấp, và điểm thấp nhất của mỗi loại.',
  },
  list: 'Mỗi đơn vị một dòng. Cách điền từng cột: xem ghi chú của ô tiêu đề.',
  columns: {
    order: 'Không cần sửa.',
    code: 'Mã trong sổ đơn vị; không sửa.',
    name: 'Tên như quyết định in.',
    district: 'Để phân biệt các xã trùng tên.',
    criterion:
      'Số như quyết định in, ví dụ 58,25. Không có số: [not-published], [not-assessed], [not-applicable]. Cả cột trống: chưa công bố.',
    total:
      'Số như quyết định in. Không có số thì ghi mã: [not-published], [not-assessed], [not-applicable], [unit-abolished].',
    rank: 'Hạng trong quyết định; không xếp hạng thì để trống.',
    band: 'Như quyết định xếp; không xếp thì để trống.',
    note: 'Chỉ khi cần; bắt buộc với số ghi [invalid-in-source].',
    'note-en': 'Bản tiếng Anh của ghi chú.',
    source: 'Mã nguồn ở trang Thông tin; trống là nguồn đầu.',
  },
} as const;

import type { Lang } from '@/lib/site';

const vi = {
  title: 'Trợ năng',
  description: 'Trang hứa gì về trợ năng, kiểm thế nào, còn hạn chế nào và báo lỗi ra sao.',
  intro:
    'Trang hướng tới WCAG 2.2 mức AA. Đây là lời hứa của trang, cao hơn mức quy định cho trang của cơ quan nhà nước; quy định hiện hành cần được luật gia xác nhận.',
  sections: [
    {
      title: 'Trang chạy thế nào',
      lines: [
        'Mọi việc chính làm được không cần JavaScript: tìm, xếp, lọc, đọc, chia sẻ.',
        'Đi hết trang bằng bàn phím; chỗ đang chọn luôn có viền rõ.',
        'Mọi bảng số liệu có tiêu đề hàng và cột; đồng hạng và chỗ thiếu điểm được đọc thành lời.',
        'Mỗi hình vẽ đứng cạnh bảng có cùng con số; trên trang báo chí, mỗi hình có một câu nói điều nó cho thấy và đường tới bảng.',
        'Màu không bao giờ là dấu hiệu duy nhất; có giao diện tối và chế độ tương phản cao của hệ thống.',
        'Chữ phóng tới 200 % và màn hình 320 px không phải cuộn ngang để đọc; bảng đủ cột cuộn ngang khi người đọc chọn.',
        'Bản in khổ A4 giữ số liệu, nguồn và dấu mô phỏng.',
      ],
    },
    {
      title: 'Đã kiểm thế nào',
      lines: [
        'Mỗi lần sửa mã, mọi loại trang được kiểm tự động bằng axe ở hai ngôn ngữ, giao diện sáng ở 1280 px và tối ở 360 px, không tắt quy tắc nào; ở 320 px không trang nào phải cuộn ngang.',
        'Các việc chính được làm tự động bằng bàn phím và không có JavaScript; chữ phóng 200 %, màu bắt buộc của hệ thống và bản in được kiểm trên trang xếp hạng.',
      ],
    },
    {
      title: 'Hạn chế đã biết',
      lines: [
        'Chưa có người dùng trình đọc màn hình thật hay chuyên gia độc lập đánh giá trang.',
        'Kiểm trợ năng tự động chỉ chạy trên Chromium; trợ năng trên Firefox và Safari chưa được kiểm.',
        'Các tài liệu nguồn mà trang dẫn tới nằm ở trang khác và có thể không trợ năng.',
      ],
    },
  ],
  reportTitle: 'Báo trở ngại',
  /** Who is told of a barrier. */
  report: (owner: string | null) =>
    `Gặp trở ngại, xin báo cho ${owner ?? 'cơ quan công bố kết quả'}, nêu địa chỉ trang, việc đang làm và thiết bị. Trang này không nhận thư.`,
  date: 'Viết ngày 30/11/2026.',
};

const en: typeof vi = {
  title: 'Accessibility',
  description:
    'What this site promises about accessibility, how it is checked, known limits and how to report a barrier.',
  intro:
    'The site aims at WCAG 2.2 level AA. That is its own promise, higher than what is required of state sites; the rules in force should be confirmed by a lawyer.',
  sections: [
    {
      title: 'How the site works',
      lines: [
        'Every main task works without JavaScript: searching, sorting, filtering, reading, sharing.',
        'Everything can be reached by keyboard, and the focus always has a clear outline.',
        'Every table of data has row and column headers; ties and missing scores are said in words.',
        'Every drawing stands beside a table with the same figures; on the press page each has a sentence that says what it shows, and a way to the table.',
        'Colour is never the only sign; there is a dark theme, and the system’s high contrast is respected.',
        'Text enlarged to 200% and screens 320 px wide need no sideways scrolling to read; the table with every column scrolls sideways when asked for.',
        'The A4 print keeps figures, source and the mark of simulation.',
      ],
    },
    {
      title: 'How it is checked',
      lines: [
        'At every change, each kind of page is checked with axe in both languages, light at 1280 px and dark at 360 px, with no rule switched off; at 320 px no page scrolls sideways.',
        'The main tasks are carried out automatically by keyboard and without JavaScript; 200% text, forced colours and print are checked on ranking pages.',
      ],
    },
    {
      title: 'Known limits',
      lines: [
        'No screen-reader user and no independent expert has reviewed the site yet.',
        'Automatic accessibility checks run in Chromium only; accessibility in Firefox and Safari has not been checked.',
        'The source documents the site links to are on other sites and may not be accessible.',
      ],
    },
  ],
  reportTitle: 'Report a barrier',
  report: (owner) =>
    `If something stands in your way, please tell ${owner ?? 'the body that publishes the results'}, with the address of the page, what you were doing and your device. This site takes no messages.`,
  date: 'Written on 30 November 2026.',
};

export const accessibilityWords: Record<Lang, typeof vi> = { vi, en };

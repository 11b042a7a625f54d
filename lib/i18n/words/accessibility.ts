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
        'Mỗi bảng có tiêu đề hàng và cột; đồng hạng và chỗ thiếu điểm được đọc thành lời.',
        'Màu không bao giờ là dấu hiệu duy nhất; có giao diện tối và chế độ tương phản cao của hệ thống.',
        'Chữ phóng tới 200 % và màn hình 320 px không phải cuộn ngang để đọc; bảng đủ cột cuộn ngang khi người đọc chọn.',
        'Bản in khổ A4 giữ số liệu, nguồn và dấu mô phỏng.',
      ],
    },
    {
      title: 'Đã kiểm thế nào',
      lines: [
        'Mỗi lần sửa mã, mọi loại trang được kiểm tự động bằng axe ở hai ngôn ngữ, giao diện sáng và tối, 360 và 1280 px, không tắt quy tắc nào.',
        'Các hành trình bằng bàn phím, không JavaScript, phóng to, màu bắt buộc và bản in cũng được kiểm tự động trên Chromium.',
      ],
    },
    {
      title: 'Hạn chế đã biết',
      lines: [
        'Chưa có người dùng trình đọc màn hình thật hay chuyên gia độc lập đánh giá trang.',
        'Các tài liệu nguồn mà trang dẫn tới nằm ở trang khác và có thể không trợ năng.',
      ],
    },
    {
      title: 'Báo trở ngại',
      lines: ['Gặp trở ngại, xin báo cho cơ quan công bố kết quả, nêu địa chỉ trang, việc đang làm và thiết bị.'],
    },
  ],
  date: 'Lời này viết ngày 23/11/2026.',
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
        'Every table has row and column headers; ties and missing scores are said in words.',
        'Colour is never the only sign; there is a dark theme, and the system’s high contrast is respected.',
        'Text enlarged to 200% and screens 320 px wide need no sideways scrolling to read; the table with every column scrolls sideways when asked for.',
        'The A4 print keeps figures, source and the mark of simulation.',
      ],
    },
    {
      title: 'How it is checked',
      lines: [
        'At every change, each kind of page is checked with axe in both languages, light and dark, at 360 and 1280 px, with no rule switched off.',
        'Journeys by keyboard, without JavaScript, enlarged, in forced colours and in print are checked automatically in Chromium.',
      ],
    },
    {
      title: 'Known limits',
      lines: [
        'No screen-reader user and no independent expert has reviewed the site yet.',
        'The source documents the site links to are on other sites and may not be accessible.',
      ],
    },
    {
      title: 'Report a barrier',
      lines: [
        'If something stands in your way, please tell the body that publishes the results, with the address of the page, what you were doing and your device.',
      ],
    },
  ],
  date: 'This statement was written on 23 November 2026.',
};

export const accessibilityWords: Record<Lang, typeof vi> = { vi, en };

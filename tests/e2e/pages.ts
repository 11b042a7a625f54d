/** One address of each kind of page, without language. */
export const PAGES: readonly { readonly name: string; readonly path: string; readonly simulated: boolean }[] = [
  { name: 'overview', path: '/', simulated: false },
  { name: 'sparse ranking', path: '/xep-hang/2023/so-nganh', simulated: false },
  { name: 'empty ranking', path: '/xep-hang/2023/cap-xa', simulated: false },
  { name: 'older ranking', path: '/xep-hang/2022/cap-huyen', simulated: false },
  { name: 'whole ranking', path: '/xep-hang/mo-phong-2023/cap-xa', simulated: true },
  { name: 'ranking by criterion', path: '/xep-hang/mo-phong-2023/so-nganh/ha-tang-so', simulated: true },
  { name: 'filtered ranking', path: '/xep-hang/mo-phong-2023/cap-xa?loai=phuong&sap-xep=ten', simulated: true },
  { name: 'corrected ranking', path: '/xep-hang/mo-phong-2023.1/so-nganh', simulated: true },
  { name: 'department', path: '/don-vi/so-nganh/so-noi-vu', simulated: false },
  { name: 'district', path: '/don-vi/cap-huyen/yen-mo', simulated: false },
  { name: 'commune, older edition', path: '/don-vi/cap-xa/ninh-binh/phuc-thanh/2022', simulated: false },
  { name: 'simulated commune', path: '/don-vi/cap-xa/huyen-mau-1/xa-mau-002', simulated: true },
  { name: 'criteria', path: '/tieu-chi', simulated: false },
  { name: 'criterion', path: '/tieu-chi/ha-tang-so', simulated: false },
  { name: 'method', path: '/phuong-phap', simulated: false },
  { name: 'reconciliation', path: '/doi-chieu/2022', simulated: false },
  { name: 'simulated reconciliation', path: '/doi-chieu/mo-phong-2023.1', simulated: true },
  { name: 'corrections', path: '/dinh-chinh', simulated: false },
  { name: 'differences of two revisions', path: '/dinh-chinh/mo-phong-2023.1/mo-phong-2023.2', simulated: true },
  { name: 'comparison form', path: '/so-sanh', simulated: false },
  { name: 'comparison', path: '/so-sanh?don-vi=so-mau-02,so-mau-08,so-mau-05', simulated: true },
  { name: 'data', path: '/du-lieu', simulated: false },
  { name: 'API guide', path: '/du-lieu/api', simulated: false },
  { name: 'search', path: '/tim-kiem?q=dong', simulated: false },
  { name: 'embed builder', path: '/nhung', simulated: false },
  { name: 'accessibility statement', path: '/tro-nang', simulated: false },
];

export const addressIn = (path: string, lang: 'vi' | 'en'): string =>
  lang === 'vi' ? path : path === '/' ? '/en' : `/en${path}`;

/** What the total is called beside the criteria: in addresses and files by its slug. */
export const totalWords = { slug: 'tong', vi: 'Tổng điểm', en: 'Total' } as const;

import type { AnnexUnit } from '@/lib/annex/content';

/** "Xã Yên Thắng, Huyện Yên Mô (14620)". */
export function labelOf({ nameVi, parentName, code }: AnnexUnit): string {
  return `${[nameVi, parentName].filter(Boolean).join(', ')} (${code})`;
}

// Vietnamese as it was typed before Unicode: letters of a Western code page that only a font of the time shows as they are meant.

export type LegacyEncoding = 'TCVN3' | 'VNI';

/** TCVN3 (ABC, “.VnTime”): each sign of the code page and the letter it stands for, in pairs. */
const TCVN3_PAIRS =
  'µà¶ả·ã¸á¹ạ¨ă»ằ¼ẳ½ẵ¾ắÆặ©âÇầÈẩÉẫÊấËậ®đÌèÎẻÏẽÐéÑẹªêÒềÓểÔễÕếÖệ×ìØỉÜĩÝíÞịßòáỏâõãóäọ«ôåồæổçỗèốéộ¬ơêờëởìỡíớîợïùñủòũóúôụ\u00adưõừöử÷ữøứùựúỳûỷüỹýýþỵ¡Ă¢Â£Ê¤Ô¥Ơ¦Ư§Đ';
const TCVN3: ReadonlyMap<string, string> = new Map(
  Array.from({ length: TCVN3_PAIRS.length / 2 }, (_, index) => [
    TCVN3_PAIRS.charAt(index * 2),
    TCVN3_PAIRS.charAt(index * 2 + 1),
  ]),
);
/** Signs that no Vietnamese text in Unicode, and none in VNI, has within its words. */
const TCVN3_SIGNS = /\p{L}[µ¶·¸¹¨©®ª«¬\u00ad¼½¾»]|[®§¤¥¦]\p{L}/u;

/** VNI: a plain letter and a sign after it. */
const TONES: ReadonlyMap<string, string> = new Map([
  ['ø', '\u0300'],
  ['ù', '\u0301'],
  ['û', '\u0309'],
  ['õ', '\u0303'],
  ['ï', '\u0323'],
  ['â', '\u0302'],
  ['ê', '\u0306'],
  ['á', '\u0302\u0301'],
  ['à', '\u0302\u0300'],
  ['å', '\u0302\u0309'],
  ['ã', '\u0302\u0303'],
  ['ä', '\u0302\u0323'],
  ['é', '\u0306\u0301'],
  ['è', '\u0306\u0300'],
  ['ú', '\u0306\u0309'],
  ['ü', '\u0306\u0303'],
  ['ë', '\u0306\u0323'],
]);
const VNI_ALONE: ReadonlyMap<string, string> = new Map([
  ['ñ', 'đ'],
  ['ö', 'ư'],
  ['ô', 'ơ'],
  ['æ', 'ỉ'],
  ['ó', 'ĩ'],
  ['ò', 'ị'],
  ['î', 'ỵ'],
]);
const VNI_SIGNS = /[aeouyöô][øûïõ]|[aeo][áàåäâ](?=\P{L}|\p{L})|ñ[aeiouyöô]/giu;

/** What Unicode alone has. */
const MODERN = /[\u0102\u0103\u0110\u0111\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/u;

/** The old encoding texts of one sheet are in; null where they are Unicode, or it is not sure. */
export function legacyEncoding(texts: readonly string[]): LegacyEncoding | null {
  if (texts.some((text) => MODERN.test(text.normalize('NFC')))) return null;
  if (texts.filter((text) => TCVN3_SIGNS.test(text)).length > 1) return 'TCVN3';
  // The đ of Windows' own Vietnamese code page, read as a Western one: neither has it.
  if (texts.some((text) => /ð/i.test(text))) return null;
  return texts.filter((text) => (text.match(VNI_SIGNS)?.length ?? 0) > 0).length > 1 ? 'VNI' : null;
}

const cased = (sign: string, letter: string): string => (sign === sign.toLowerCase() ? letter : letter.toUpperCase());

function fromVni(text: string): string {
  return text
    .replace(/([aeiouyöô])([øùûõïâêáàåãäéèúüë])/giu, (_, letter: string, sign: string) => {
      const plain = VNI_ALONE.get(letter.toLowerCase());
      return (plain ? cased(letter, plain) : letter) + (TONES.get(sign.toLowerCase()) ?? sign);
    })
    .replace(/[ñöôæóòî](?!\p{M})/giu, (sign) => cased(sign, VNI_ALONE.get(sign.toLowerCase()) ?? sign))
    .normalize('NFC');
}

/** A text of an old encoding in Unicode. */
export function toUnicode(text: string, encoding: LegacyEncoding): string {
  if (encoding === 'VNI') return fromVni(text);
  return [...text].map((sign) => TCVN3.get(sign) ?? sign).join('');
}

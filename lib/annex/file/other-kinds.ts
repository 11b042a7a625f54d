import { decodeText } from '@/lib/annex/file/text-encoding';
import type { Localised } from '@/lib/site';

/** Kinds of files that are whole, and not read, by what they begin with: whoever has one is told what it is, not that it is damaged. */
const KINDS: readonly (readonly [RegExp, Localised])[] = [
  [
    /^\s*<(?:\?xml|office:)[\s\S]*<office:document[\s>]/,
    { vi: 'tệp OpenDocument dạng XML phẳng (.fods, .fodt)', en: 'a flat OpenDocument file (.fods, .fodt)' },
  ],
  [
    /^\s*<\?xml[\s\S]*(?:urn:schemas-microsoft-com:office:spreadsheet|progid="Excel\.Sheet")/,
    { vi: 'bảng tính XML 2003 của Excel', en: 'an Excel 2003 XML spreadsheet' },
  ],
  [
    /^\s*<\?xml[\s\S]*(?:schemas\.microsoft\.com\/office\/word\/2003\/wordml|progid="Word\.Document"|2006\/xmlPackage)/,
    { vi: 'văn bản Word dạng XML', en: 'a Word document as XML' },
  ],
  [
    /^(?:From:|MIME-Version:|Content-Type:\s*multipart\/|X-|Date:|Subject:)[^\0]*multipart\/related/i,
    { vi: 'trang web gói trong một tệp (.mht, .mhtml)', en: 'a web page in one file (.mht, .mhtml)' },
  ],
  [
    /^(?:From|To|Received|Return-Path|Message-ID|MIME-Version|Delivered-To|Date|Subject): [^\0]*?\r?\n[A-Za-z-]+: /,
    { vi: 'thư điện tử (.eml)', en: 'an e-mail (.eml)' },
  ],
  [/^\s*<\?xml[\s>]/, { vi: 'tệp XML', en: 'an XML file' }],
  [/^\s*(?:\{\s*"|\[\s*[[{"])/, { vi: 'tệp JSON', en: 'a JSON file' }],
  [/^ID;P/, { vi: 'bảng tính SYLK (.slk)', en: 'a SYLK spreadsheet (.slk)' }],
  [/^TABLE\r?\n0,1\r?\n/, { vi: 'bảng tính DIF (.dif)', en: 'a DIF spreadsheet (.dif)' }],
  [/^(?:Rar!|7z[^\w\s]{2}|BZh\d)/, { vi: 'tệp nén (.rar, .7z)', en: 'an archive (.rar, .7z)' }],
];

const PACKED: readonly (readonly [RegExp, Localised])[] = [
  [/^xl\/workbook\.bin$/, { vi: 'bảng tính Excel nhị phân (.xlsb)', en: 'a binary Excel workbook (.xlsb)' }],
  [
    /\.iwa$|^index\.apxl$/i,
    {
      vi: 'bảng tính hoặc văn bản của Apple (.numbers, .pages)',
      en: 'an Apple spreadsheet or document (.numbers, .pages)',
    },
  ],
  [
    /\.(?:xlsx?|docx?|ods|odt|csv|pdf|html?)$/i,
    { vi: 'tệp nén (.zip) chứa các tệp khác', en: 'an archive (.zip) of other files' },
  ],
];

/** The same of a packed file, by the names of its parts. */
export const otherPackage = (names: readonly string[]): Localised | null =>
  PACKED.find(([sign]) => names.some((name) => sign.test(name)))?.[1] ?? null;

/** Bytes in which a file says what it is; flat files name their parts in a long first tag. */
const BEGINNING = 8192;

/** What a file is that is of another kind than those that are read; null where it is none that is known. */
export function otherKind(bytes: Buffer): Localised | null {
  const beginning = bytes.subarray(0, BEGINNING);
  const text = decodeText(beginning, 'lenient') ?? beginning.toString('latin1');
  return KINDS.find(([sign]) => sign.test(text.replace(/^\ufeff/, '')))?.[1] ?? null;
}

/** Primary order below the letters, as the Unicode root collation has it: white space, then signs, then digits. */
const SIGNS = ' _-–—,;:!?.‘’“”\'"()[]{}@*/\\&#%+<=>|~$';
const DIGITS = '0123456789';
/** The Vietnamese alphabet with the four letters of foreign names; đ, ă, ơ … are letters of their own. */
const LETTERS = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz';
/** Second level: no tone, huyền, hỏi, ngã, sắc, nặng. */
const TONES = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];

const SEPARATOR = '\u0001';
const FIRST_WEIGHT = 0x21;
// Numbers sort between signs and letters: one weight for how many digits, then the digits.
const LONGEST_NUMBER = 254;
const NUMBER_WEIGHT = FIRST_WEIGHT + SIGNS.length;
const LETTER_WEIGHT = NUMBER_WEIGHT + LONGEST_NUMBER + 1;
// Other writing follows the alphabet in the order of its code points.
const OTHER_WEIGHT = LETTER_WEIGHT + LETTERS.length;

function weightOf(letter: string): string {
  const sign = [...SIGNS].indexOf(letter);
  if (sign >= 0) return String.fromCharCode(FIRST_WEIGHT + sign);
  const place = LETTERS.indexOf(letter);
  if (place >= 0) return String.fromCharCode(LETTER_WEIGHT + place);
  return String.fromCharCode(OTHER_WEIGHT) + letter;
}

function numberWeight(digits: string): string {
  const significant = digits.replace(/^0+(?=\d)/, '').slice(0, LONGEST_NUMBER);
  const places = [...significant].map((digit) => String.fromCharCode(NUMBER_WEIGHT + DIGITS.indexOf(digit)));
  return String.fromCharCode(NUMBER_WEIGHT + significant.length) + places.join('');
}

/**
 * A key whose plain string order (also SQLite's) is that of `Intl.Collator('vi', {numeric: true})`: letters in the
 * order of the alphabet, numbers by value, then tones, then lower case before upper. Write it once, at import.
 */
export function sortKeyOf(name: string): string {
  let primary = '';
  let tones = '';
  let cases = '';
  for (const [piece] of name.normalize('NFC').matchAll(/[0-9]+|\P{M}\p{M}*|\p{M}/gsu)) {
    if (/^[0-9]/.test(piece)) {
      primary += numberWeight(piece);
      tones += '0';
      cases += '0';
      continue;
    }
    const marks = piece.normalize('NFD');
    const tone = TONES.findIndex((mark) => marks.includes(mark));
    const letter = [...marks]
      .filter((mark) => !TONES.includes(mark))
      .join('')
      .normalize('NFC');
    const lower = letter.toLowerCase();
    primary += weightOf(/\s/u.test(lower) ? ' ' : lower);
    tones += String(tone + 1);
    cases += lower === letter ? '0' : '1';
  }
  return primary + SEPARATOR + tones + SEPARATOR + cases;
}

// Both are looked for in a text whose words are parted by one space.
const COMMITTEE = /^(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân) (?=(?:thành phố|thị xã|thị trấn|huyện|quận|phường|xã) )/iu;
const TYPE_WORD = /^(?:Sở|Thành phố|Thị xã|Thị trấn|Huyện|Quận|Phường|Xã) /iu;

/**
 * The name units are ordered by, without the type word: "Sở Nội vụ" → "Nội vụ", "UBND phường Phúc Thành" → "Phúc
 * Thành". "Thanh tra tỉnh" and "Văn phòng UBND tỉnh" have no name of their own and stay whole.
 */
export function bareName(nameVi: string): string {
  return nameVi.normalize('NFC').trim().replace(/\s+/gu, ' ').replace(COMMITTEE, '').replace(TYPE_WORD, '');
}

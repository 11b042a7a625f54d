import { readFileSync } from 'node:fs';
import path from 'node:path';
import PDFDocument from 'pdfkit';
import { QR_MARGIN, qrSquares } from '@/lib/sheet/qr';
import type { SheetCriterion, SheetDocument } from '@/lib/sheet/types';
import { LANGUAGE_FORMS } from '@/lib/site';

// One page of A4, drawn as text and lines: it can be searched, read aloud and printed sharp. Points are 1/72 inch.

type Pdf = InstanceType<typeof PDFDocument>;

const PAGE = { width: 595.28, height: 841.89 };
const MARGIN = 43;
const WIDTH = PAGE.width - 2 * MARGIN;
const INK = '#17211f';
const SOFT = '#52605d';
const RULE = '#c4cbc7';
const WARM = '#8a4a00';
const ACCENT = '#0b5d5b';
/** The hues of the light theme; 0 stands for a criterion beyond the sixth. */
const HUES = ['#5f8f8b', '#1f50a4', '#ba8013', '#359b7d', '#823964', '#b34112', '#9a82d2'];
const QR_SIZE = 88;
/** Room kept for the foot of the sheet. */
const FOOT = 150;

let fonts: { readonly regular: Buffer; readonly strong: Buffer } | undefined;

/** Be Vietnam Pro, which has every Vietnamese letter; read once. */
function readFonts() {
  const folder = path.join(/*turbopackIgnore: true*/ process.cwd(), 'node_modules/@expo-google-fonts/be-vietnam-pro');
  const read = (file: string) => readFileSync(path.join(folder, file));
  fonts ??= {
    regular: read('400Regular/BeVietnamPro_400Regular.ttf'),
    strong: read('600SemiBold/BeVietnamPro_600SemiBold.ttf'),
  };
  return fonts;
}

type Weight = 'regular' | 'strong';

/** Writes a line or paragraph and returns where the next one begins. */
function write(
  pdf: Pdf,
  text: string,
  at: { readonly x?: number; readonly y: number; readonly width?: number },
  look: {
    readonly size: number;
    readonly weight?: Weight;
    readonly colour?: string;
    readonly align?: 'left' | 'right';
    /** Lines it may take; what does not fit ends with an ellipsis. */
    readonly lines?: number;
    readonly as?: 'H1' | 'H2' | 'P';
  },
): number {
  const { x = MARGIN, y, width = WIDTH } = at;
  const { size, weight = 'regular', colour = INK, align = 'left', lines = 3, as = 'P' } = look;
  pdf.font(weight).fontSize(size);
  const height = Math.min(pdf.heightOfString(text, { width }), lines * pdf.currentLineHeight(true) + 0.5);
  const draw = () => {
    pdf.font(weight).fontSize(size).fillColor(colour).text(text, x, y, { width, height, align, ellipsis: true });
  };
  pdf.addStructure(pdf.struct(as, {}, draw));
  return y + height;
}

/** Something without words for a reader: lines, bars, the watermark. */
function decorate(pdf: Pdf, draw: () => void): void {
  pdf.markContent('Artifact', { type: 'Layout' });
  draw();
  pdf.endMarkedContent();
}

function rule(pdf: Pdf, y: number, colour = RULE, thickness = 0.7): void {
  decorate(pdf, () => {
    pdf
      .moveTo(MARGIN, y)
      .lineTo(MARGIN + WIDTH, y)
      .lineWidth(thickness)
      .strokeColor(colour)
      .stroke();
  });
}

/** Says across the paper that nothing on it is real. */
function watermark(pdf: Pdf, text: string): void {
  decorate(pdf, () => {
    pdf.save();
    pdf.rotate(-52, { origin: [PAGE.width / 2, PAGE.height / 2] });
    pdf.font('strong').fontSize(30).fillColor(WARM).fillOpacity(0.16);
    pdf.text(text, -120, PAGE.height / 2 - 20, { width: PAGE.width + 240, align: 'center', lineBreak: false });
    pdf.restore();
    pdf.fillOpacity(1);
  });
}

function notice(pdf: Pdf, text: string, y: number): number {
  const end = write(
    pdf,
    text,
    { x: MARGIN + 6, y: y + 4, width: WIDTH - 12 },
    { size: 10, weight: 'strong', colour: WARM },
  );
  decorate(pdf, () => {
    pdf
      .rect(MARGIN, y, WIDTH, end - y + 4)
      .lineWidth(1.2)
      .strokeColor(WARM)
      .stroke();
  });
  return end + 10;
}

const FIGURES = 210;

function criterion(pdf: Pdf, row: SheetCriterion, y: number, step: number): void {
  const label = WIDTH - FIGURES - 10;
  const said = [row.points, row.maximum].filter(Boolean).join(' ');
  const [size, x] = [10, MARGIN + WIDTH - FIGURES];
  write(pdf, row.label, { y, width: label }, { size, lines: 1 });
  write(pdf, said, { x, y, width: 120 }, { size, weight: 'strong', align: 'right', lines: 1 });
  if (row.left) {
    write(pdf, row.left, { x: x + 125, y, width: FIGURES - 125 }, { size, colour: SOFT, align: 'right', lines: 1 });
  }
  const { share, median } = row;
  if (share === null) return;
  const bar = { y: y + Math.min(15, step - 12), height: 6 };
  decorate(pdf, () => {
    pdf.rect(MARGIN, bar.y, WIDTH, bar.height).fill('#eceeea');
    pdf.rect(MARGIN, bar.y, (WIDTH * share) / 1000, bar.height).fill(HUES[row.hue] ?? INK);
    if (median === null) return;
    const at = MARGIN + (WIDTH * Math.min(1000, median)) / 1000;
    pdf
      .moveTo(at, bar.y - 2)
      .lineTo(at, bar.y + bar.height + 2)
      .lineWidth(1.4)
      .strokeColor(INK)
      .stroke();
  });
}

function neighbours(pdf: Pdf, sheet: SheetDocument, from: number): number {
  if (sheet.neighbours.length < 2) return from;
  let y = write(pdf, sheet.neighboursTitle, { y: from }, { size: 11, weight: 'strong', lines: 1, as: 'H2' }) + 2;
  for (const { rank, name, score, chosen } of sheet.neighbours) {
    const look = { size: 9.5, weight: chosen ? 'strong' : 'regular', lines: 1 } as const;
    write(pdf, rank, { y, width: 34 }, { ...look, align: 'right' });
    write(pdf, score, { x: MARGIN + 330, y, width: 70 }, { ...look, align: 'right' });
    y = write(pdf, name, { x: MARGIN + 44, y, width: 280 }, look) + 1;
  }
  return y + 5;
}

function qr(pdf: Pdf, sheet: SheetDocument, x: number, y: number): void {
  const squares = qrSquares(sheet.verifyUrl);
  const unit = QR_SIZE / (squares.length + 2 * QR_MARGIN);
  const draw = () => {
    pdf.rect(x, y, QR_SIZE, QR_SIZE).fill('#fff');
    for (const [row, line] of squares.entries()) {
      for (const [column, dark] of line.entries()) {
        // A hair wider than its place: no light line between two dark squares.
        if (dark) pdf.rect(x + (column + QR_MARGIN) * unit, y + (row + QR_MARGIN) * unit, unit + 0.05, unit + 0.05);
      }
    }
    pdf.fill('#000');
  };
  pdf.addStructure(pdf.struct('Figure', { alt: `${sheet.codeLabel} ${sheet.code}` }, draw));
  pdf.link(x, y, QR_SIZE, QR_SIZE, sheet.verifyUrl);
}

function foot(pdf: Pdf, sheet: SheetDocument): void {
  const top = PAGE.height - MARGIN - FOOT;
  rule(pdf, top);
  const [x, width] = [MARGIN, WIDTH - QR_SIZE - 18];
  let y = top + 7;
  for (const [label, value] of sheet.facts) {
    y = write(pdf, `${label}: ${value}`, { x, y, width }, { size: 8.5, lines: 2 }) + 1.5;
  }
  y =
    write(pdf, `${sheet.codeLabel}: ${sheet.code}`, { x, y: y + 2, width }, { size: 10, weight: 'strong', lines: 1 }) +
    2;
  y = write(pdf, sheet.verifyNote, { x, y, width }, { size: 8, colour: SOFT, lines: 2 }) + 2;
  write(pdf, sheet.pageUrl, { x, y, width }, { size: 8, colour: SOFT, lines: 2 });
  qr(pdf, sheet, MARGIN + WIDTH - QR_SIZE, top + 8);
}

function drawOn(pdf: Pdf, sheet: SheetDocument): void {
  if (sheet.simulated) watermark(pdf, sheet.simulated);
  write(pdf, sheet.title, { y: MARGIN, width: WIDTH * 0.55 }, { size: 11, weight: 'strong', lines: 1 });
  const owner = { x: MARGIN + WIDTH * 0.5, y: MARGIN + 1.5, width: WIDTH * 0.5 };
  write(pdf, sheet.owner, owner, { size: 8.5, colour: SOFT, align: 'right', lines: 1 });
  rule(pdf, MARGIN + 17, ACCENT, 1.5);
  let y = MARGIN + 24;
  for (const text of [sheet.simulated, sheet.notice]) if (text) y = notice(pdf, text, y);
  y = write(pdf, sheet.name, { y }, { size: 20, weight: 'strong', lines: 2, as: 'H1' });
  y = write(pdf, sheet.context, { y }, { size: 10, colour: SOFT, lines: 1 }) + 6;
  write(
    pdf,
    sheet.rank,
    { x: MARGIN + WIDTH * 0.62, y: y + 7, width: WIDTH * 0.38 },
    { size: 16, weight: 'strong', align: 'right', lines: 1 },
  );
  pdf.font('strong').fontSize(28);
  const wide = Math.min(pdf.widthOfString(sheet.score), WIDTH * 0.45);
  const after = write(pdf, sheet.score, { y, width: wide + 4 }, { size: 28, weight: 'strong', lines: 1 });
  write(
    pdf,
    sheet.scoreNote,
    { x: MARGIN + wide + 10, y: y + 15, width: WIDTH * 0.6 - wide },
    { size: 10, colour: SOFT, lines: 1 },
  );
  y = write(pdf, sheet.sentence, { y: after + 2 }, { size: 10.5, lines: 4 }) + 9;
  y = write(pdf, sheet.criteriaTitle, { y }, { size: 12, weight: 'strong', lines: 1, as: 'H2' }) + 3;
  const below = 21 + sheet.lineage.length * 24 + (sheet.neighbours.length > 1 ? 24 + sheet.neighbours.length * 14 : 0);
  const room = PAGE.height - MARGIN - FOOT - y - below;
  const step = Math.min(36, room / Math.max(1, sheet.criteria.length));
  for (const row of sheet.criteria) {
    criterion(pdf, row, y, step);
    y += step;
  }
  y = write(pdf, sheet.criteriaNote, { y }, { size: 8.5, colour: SOFT, lines: 2 }) + 7;
  y = neighbours(pdf, sheet, y);
  for (const line of sheet.lineage) y = write(pdf, line, { y }, { size: 9, lines: 2 }) + 2;
  foot(pdf, sheet);
}

/** The sheet as a PDF file of one page, the same bytes for the same sheet. */
export async function drawSheet(sheet: SheetDocument): Promise<Uint8Array> {
  const { regular, strong } = readFonts();
  // Of nothing but the sheet: a file's date is part of its bytes, and is shown to whoever asks how old the file is.
  const made = new Date(sheet.publishedAt);
  const pdf = new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    tagged: true,
    displayTitle: true,
    lang: LANGUAGE_FORMS[sheet.lang].tag,
    // Any font of our own: the library would read one of its own otherwise.
    font: regular as unknown as string,
    info: { Title: `${sheet.name} · ${sheet.title}`, Author: sheet.owner, CreationDate: made, ModDate: made },
  });
  const parts: Buffer[] = [];
  pdf.on('data', (part: Buffer) => parts.push(part));
  const ended = new Promise<void>((resolve, reject) => {
    pdf.on('end', resolve);
    pdf.on('error', reject);
  });
  pdf.registerFont('regular', regular);
  pdf.registerFont('strong', strong);
  pdf.addPage({ size: 'A4', margin: 0 });
  drawOn(pdf, sheet);
  pdf.end();
  await ended;
  return Buffer.concat(parts);
}

import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import type { Feature } from 'write-excel-file/node';
import { escapeMarkup } from '@/lib/escape-markup';

/** A note that spreadsheet programs show beside a cell. Row and column are counted from 0. */
export interface CellNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** As the writer's own types name what a file may be of. */
type NotesFeature = Feature<Stream | Buffer | Blob>;

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const VML_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

function address({ row, column }: CellNote): string {
  const letters = (index: number): string =>
    (index < 26 ? '' : letters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));
  return `${letters(column)}${row + 1}`;
}

function commentsXml(notes: readonly CellNote[]): string {
  const list = notes.map(
    (note) =>
      `<comment ref="${address(note)}" authorId="0"><text><r><t xml:space="preserve">${escapeMarkup(note.text)}</t></r></text></comment>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author></author></authors><commentList>${list.join('')}</commentList></comments>`;
}

/** The boxes notes are shown in: programs take a note's text from the comments and its place from these. */
function boxesXml(notes: readonly CellNote[], sheet: number): string {
  const boxes = notes.map(({ row, column }, index) => {
    // Right of the cell and below it: from column, pixels into it, row, pixels into it, to the same four.
    const anchor = [column + 1, 15, row, 2, column + 3, 15, row + 6, 4].join(', ');
    const size = 'position:absolute;margin-left:60pt;margin-top:8pt;width:200pt;height:90pt';
    return `<v:shape id="_x0000_s${sheet * 1024 + index + 1}" type="#_x0000_t202" style="${size};z-index:${index + 1};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
  });
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${sheet}"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${boxes.join('')}</xml>`;
}

/**
 * Adds notes to cells, which the writer cannot do by itself: a part of comments and one of boxes for each sheet that has any.
 * `bySheet`: the notes of each sheet, in the sheets' order.
 */
export function cellNotes(bySheet: readonly (readonly CellNote[])[]): NotesFeature {
  const noted = bySheet.flatMap((notes, index) => (notes.length > 0 ? [{ notes, sheet: index + 1 }] : []));
  const has = (index: number) => (bySheet[index]?.length ?? 0) > 0;
  return {
    files: {
      transform: {
        '[Content_Types].xml': {
          insert: () =>
            noted.length === 0
              ? undefined
              : [
                  `<Default Extension="vml" ContentType="${VML_TYPE}"/>`,
                  ...noted.map(
                    ({ sheet }) => `<Override PartName="/xl/comments${sheet}.xml" ContentType="${COMMENTS_TYPE}"/>`,
                  ),
                ].join(''),
        },
        'xl/worksheets/sheet{id}.xml': {
          // The last of a sheet's elements that the writer knows.
          insert: (_, { sheetIndex }) => (has(sheetIndex) ? '<legacyDrawing r:id="rId-notes-1"/>' : undefined),
        },
        'xl/worksheets/_rels/sheet{id}.xml.rels': {
          insert: (_, { sheetIndex }) =>
            has(sheetIndex)
              ? `<Relationship Id="rId-notes-1" Type="${RELATIONS}/vmlDrawing" Target="../drawings/vmlDrawing${sheetIndex + 1}.vml"/><Relationship Id="rId-notes-2" Type="${RELATIONS}/comments" Target="../comments${sheetIndex + 1}.xml"/>`
              : undefined,
        },
      },
      write: {
        files: () =>
          Object.fromEntries(
            noted.flatMap(({ notes, sheet }) => [
              [`xl/comments${sheet}.xml`, commentsXml(notes)],
              [`xl/drawings/vmlDrawing${sheet}.vml`, boxesXml(notes, sheet)],
            ]),
          ),
      },
    },
  };
}

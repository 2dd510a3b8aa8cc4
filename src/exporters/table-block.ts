/** One column of an official table. */
export interface OfficialColumn {
  /** 公开对象; neighbours with the same label share it where they have labels below. */
  readonly label: string;
  /** 全社会. */
  readonly below?: string | undefined;
  /** For this many half-width characters; a Chinese one takes two. */
  readonly width: number;
  readonly align: 'centre' | 'left';
}

/** A rectangle of a block that is one cell; counted from 0. */
export interface Span {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  /** What the one cell says. */
  readonly text: string;
}

/**
 * Rows of cells. `rows` is what the block says where nothing can be merged; where it can, `spans` says what is one cell.
 * Spans never overlap, and each covers more than one cell.
 */
export interface Block {
  readonly rows: readonly (readonly string[])[];
  readonly spans: readonly Span[];
}

/** A cell that is drawn: those that a span covers are not, but for its first. */
export interface DrawnCell {
  readonly text: string;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  /** The cell goes on with a span that began in a row above. */
  readonly continues: boolean;
}

/** The cells of a block row by row from left to right; each column of a row is in one cell. */
export function drawCells({ rows, spans }: Block): readonly (readonly DrawnCell[])[] {
  const covering = new Map<number, Map<number, Span>>();
  for (const span of spans) {
    for (let row = span.row; row < span.row + span.rows; row += 1) {
      const columns = covering.get(row) ?? new Map<number, Span>();
      covering.set(row, columns.set(span.column, span));
    }
  }
  return rows.map((texts, row) => {
    const drawn: DrawnCell[] = [];
    for (let column = 0; column < texts.length;) {
      const span = covering.get(row)?.get(column);
      const { rows: high, columns: wide, text } = span ?? { rows: 1, columns: 1, text: texts[column] ?? '' };
      const continues = span !== undefined && span.row < row;
      drawn.push({ text: continues ? '' : text, column, rows: high, columns: wide, continues });
      column += wide;
    }
    return drawn;
  });
}

/** The header: one row, or two where a column has a label below; labels that stand alone reach over both. */
export function layOutHeader(columns: readonly OfficialColumn[]): Block {
  const high = columns.some(({ below }) => below !== undefined) ? 2 : 1;
  const spans: Span[] = [];
  const top = columns.map(({ label, below }, column) => {
    if (below === undefined) {
      if (high > 1) spans.push({ row: 0, column, rows: high, columns: 1, text: label });
      return label;
    }
    if (isSameGroup(columns[column - 1], columns[column])) return '';
    let wide = 1;
    while (isSameGroup(columns[column], columns[column + wide])) wide += 1;
    if (wide > 1) spans.push({ row: 0, column, rows: 1, columns: wide, text: label });
    return label;
  });
  return { rows: high === 1 ? [top] : [top, columns.map(({ below }) => below ?? '')], spans };
}

function isSameGroup(left: OfficialColumn | undefined, right: OfficialColumn | undefined): boolean {
  return left?.below !== undefined && right?.below !== undefined && left.label === right.label;
}

interface Cell {
  readonly start: number
  readonly end: number
}

const head = /^(?:家庭住址|家庭地址|现住址|住址|居住地址|居住地|户籍地址|户籍所在地|户籍地|住所地|住所)$/u

const cellsOf = (line: string, from: number): readonly Cell[] => {
  const out: Cell[] = []
  let start = from
  for (const part of line.split('\t')) {
    out.push({ start, end: start + part.length })
    start += part.length + 1
  }
  return out
}

/** Cells of tables, in order, that stand below a head such as 家庭住址: rows of cells parted by tabs. */
export const homeCells = (text: string): readonly Cell[] => {
  if (!text.includes('\t')) return []
  const out: Cell[] = []
  let column: { readonly place: number; readonly of: number } | undefined
  let from = 0
  for (const line of text.split('\n')) {
    const cells = cellsOf(line, from)
    from += line.length + 1
    const place = cells.findIndex(({ start, end }) => head.test(text.slice(start, end).trim()))
    if (cells.length < 2) column = undefined
    else if (place !== -1) column = { place, of: cells.length }
    else if (column?.of === cells.length) {
      const cell = cells[column.place]
      if (cell !== undefined) out.push(cell)
    }
  }
  return out
}

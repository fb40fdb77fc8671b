import type { CellObject } from 'write-excel-file/universal'

export type WorkbookCell = CellObject

/** Excel refuses a file with more characters in one cell. */
const longestText = 32_767

/** Characters no file of XML may hold. */
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu

/** Text stays text whatever it starts with: “@” keeps = + - @ from becoming a formula when somebody edits it. */
export const textCell = (text: string, style: WorkbookCell = {}): WorkbookCell => ({
  ...style,
  value: text.toWellFormed().replaceAll(unprintable, '').slice(0, longestText),
  type: String,
  format: '@',
})

/**
 * Draws one sheet as an Excel workbook; `columns` are widths in characters. The writer takes some ten megabytes, so it
 * is read when the first workbook is drawn.
 */
export const drawWorkbook = async (
  sheet: string,
  rows: WorkbookCell[][],
  columns: { width: number }[],
): Promise<Uint8Array<ArrayBuffer>> => {
  const { default: writeExcelFile } = await import('write-excel-file/universal')
  const blob = await writeExcelFile([{ sheet, data: rows, columns }], {
    fontFamily: '宋体',
    fontSize: 10,
  }).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}

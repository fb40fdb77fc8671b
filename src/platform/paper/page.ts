/** GB/T 9704-2012, 5.2: A4, 天头 37 mm, 订口 28 mm, 版心 156 mm × 225 mm; millimetres. */
export const sheet = { width: 210, height: 297 } as const
const margin = { top: 37, bottom: 35, left: 28, right: 26 } as const

/** Points: 二号, 三号, 四号, 小四, 小五; and the red head, as high as fits the office's name, 小于 15 mm (7.2.4). */
export const size = { title: 22, body: 16, pageNumber: 14, table: 12, footer: 9, redHead: 42 } as const

/** 22 lines on 225 mm (5.2.3). */
export const linePitch = ((225 / 22) * 72) / 25.4

/**
 * What is added after every letter of the text, points: 28 stand on a line of 156 mm (5.2.3), for which they are a
 * little too wide; a line of any other width is filled by whole letters as well.
 */
export const letterSpacing = (width: number): number => width / Math.round(width / size.body) - size.body

/** Lines of the title stand further apart. */
export const titlePitch = 35

/** What the pitch of lines in a table is to its size of type. */
export const tablePitch = 1.4

/** Points beside the words of a cell, and above them: less in small type, so that a page of a form stays a page. */
export const cellPadding = {
  side: 4,
  above: (type: number): number => Math.max(2, Math.min(4, type - 8)),
} as const

/** The red of 发文机关标志 and its rule. */
export const red = 'E60012'

/** A long name is set smaller, so that it stands on one line (GB/T 9704-2012, 7.2.4); points. */
export const redHeadSize = (name: string, width: number): number =>
  Math.min(size.redHead, Math.floor(width / [...name].length))

/** Millimetres as points. */
export const points = (millimetres: number): number => (millimetres * 72) / 25.4

/** Width and height of the sheet and its margins as it lies: a landscape page is the sheet turned, margins with it. */
export const layFlat = (landscape: boolean) =>
  landscape
    ? {
        width: sheet.height,
        height: sheet.width,
        top: margin.left,
        bottom: margin.right,
        left: margin.bottom,
        right: margin.top,
      }
    : { ...sheet, ...margin }

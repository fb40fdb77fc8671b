import { z } from 'zod'

/** Pieces the operations of annual reports share. */

/** A year of report. */
export const reportYear = z.coerce.number().int().min(2019).max(2999)

export const finding = z.object({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'notice']),
  message: z.string(),
  cells: z.array(z.string()),
  basis: z.string(),
  part: z.string().optional(),
  quote: z.string().optional(),
})

/** A number the text may bind. */
export const reportFigure = z.object({
  id: z.string(),
  title: z.string(),
  label: z.string(),
  value: z.number(),
  printed: z.string(),
  unit: z.string(),
  source: z.string(),
})

/** A part written out. */
export const reportPart = z.object({ part: z.string(), text: z.string() })

/** A table as it is printed. */
export const printedReportTable = z.object({
  table: z.enum(['proactive', 'requests', 'remedies']),
  caption: z.string(),
  widths: z.array(z.number()),
  headRows: z.number(),
  rows: z.array(
    z.array(
      z.discriminatedUnion('kind', [
        z.object({
          kind: z.literal('label'),
          role: z.enum(['block', 'column', 'row', 'note']),
          text: z.string(),
          align: z.enum(['left', 'center']),
          rowspan: z.number(),
          colspan: z.number(),
        }),
        z.object({
          kind: z.literal('figure'),
          name: z.string(),
          where: z.string(),
          unit: z.string(),
          rowspan: z.number(),
          colspan: z.number(),
        }),
      ]),
    ),
  ),
})

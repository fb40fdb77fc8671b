import { z } from 'zod'

/** The public JSON of a report, `gongkai.annual-report/1`. Stable: fields may be added, never changed. */

const number = z.number().nullable()
const year = z.number().int().min(1900).max(2999)
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u)
const seven = z
  .array(number)
  .length(7)
  .describe('自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他、总计')
const five = z.array(number).length(5).describe('结果维持、结果纠正、其他结果、尚未审结、总计')

const item = z.strictObject({ number: z.string(), title: z.string(), text: z.string() })
const section = z.strictObject({
  number: z.string().describe('一 … 六'),
  title: z.string(),
  text: z.string().describe('本部分除表格外的全部文字，一段一行'),
  items: z.array(item).optional().describe('（一）（二）…各小项，由 text 得出'),
})

const problem = z.strictObject({
  cell: z
    .string()
    .describe('单元格名，如 requests.3.3.5.6；或者 organisation、year、edition、tables、sections'),
  kind: z.enum(['empty', 'unreadable']),
  raw: z.string(),
  message: z.string(),
})

const remark = z.strictObject({ cell: z.string(), raw: z.string(), note: z.string() })
const inference = z.strictObject({ cell: z.string(), how: z.string() })

export const reportJson = z
  .strictObject({
    schema: z.literal('gongkai.annual-report/1'),
    organisation: z.string().nullable(),
    year: year.nullable(),
    edition: z.enum(['2019', '2021']),
    title: z.string().nullable().optional(),
    period: z.strictObject({ from: date, to: date }).nullable().optional(),
    issued: date.nullable().optional().describe('文中载明的成文或者发布日期'),
    contact: z
      .strictObject({
        address: z.string().optional(),
        postcode: z.string().optional(),
        phone: z.string().optional(),
        fax: z.string().optional(),
        email: z.string().optional(),
      })
      .nullable()
      .optional(),
    preface: z.string().optional(),
    sections: z.array(section),
    tables: z.strictObject({
      proactive: z.record(z.string(), z.record(z.string(), number)).describe('表二：行 → 列 → 数'),
      requests: z.record(z.string(), seven).describe('表三：行号 → 七列'),
      remedies: z.strictObject({ reconsideration: five, direct: five, afterReconsideration: five }),
    }),
    notes: z.array(remark).optional().describe('单元格中数字以外的说明'),
    inferred: z.array(inference).optional().describe('位置或者数值由表格次序推定的单元格'),
    problems: z.array(problem),
  })
  .describe('政府信息公开工作年度报告')

export type ReportJson = z.infer<typeof reportJson>

import type { LocalDate } from '#statute/calendar'
import type { Block, Cell, Paper } from '#platform/paper'
import { dayText } from '#statute/letters'
import type { Recipient } from './recipient.ts'

/** A letter as it is printed for its delivery. */
export interface Parcel {
  readonly title: string
  readonly number: string
  readonly requestNumber: string
  readonly issuedOn: LocalDate
  readonly recipient: Recipient
}

const left = (text: string, colSpan = 1): Cell => ({ text, align: 'left', colSpan })
const label = (text: string): Cell => ({ text, bold: true })
/** Room to write in by hand. */
const blank = '\n\n'

/**
 * 送达回证 to be signed, one a page: what is known is filled in, the rest is for whoever delivers and whoever signs.
 * 行政机关没有统一格式, practice after that of the courts.
 */
const receiptBlocks = ({ title, number, requestNumber, issuedOn, recipient }: Parcel): readonly Block[] => [
  {
    kind: 'table',
    widths: [7, 11, 5, 9],
    size: 12,
    head: [],
    rows: [
      [label('送达文书'), left(`${title}（${number}）`, 3)],
      [label('申请编号'), left(requestNumber), label('文书日期'), left(dayText(issuedOn))],
      [label('受送达人'), left(recipient.name, 3)],
      [label('送达地点'), left(recipient.address === '' ? blank : recipient.address, 3)],
      [label('送达方式'), left('□直接送达　□委托送达　□留置送达', 3)],
      [label('受送达人\n签名或者盖章'), left(`${blank}\n　　　　年　　月　　日`, 3)],
      [label('代收人签名\n与受送达人\n的关系'), left(`${blank}\n　　　　年　　月　　日`, 3)],
      [label('拒收或者没有\n送到的情况\n见证人签名'), left(`${blank}\n　　　　年　　月　　日`, 3)],
      [label('送达人签名'), left(`${blank}\n　　　　年　　月　　日`, 3)],
      [label('备注'), left('以受送达人签收之日为送达之日（国办公开办函〔2016〕235号）。\n', 3)],
    ],
  },
]

/** 送达回证 of one letter. */
export const receiptPaper = (body: string, parcel: Parcel): Paper => ({
  title: `${body}\n送达回证`,
  language: 'zh-CN',
  blocks: receiptBlocks(parcel),
  pageNumbers: false,
})

const reach = ({ address, postcode, phone }: Recipient): string =>
  [address, postcode === '' ? '' : `邮编${postcode}`, phone === '' ? '' : `电话${phone}`]
    .filter((text) => text !== '')
    .join('，')

/** 交寄清单 for the post: the number is written in, and the post stamps the day that counts. */
export const sheetPaper = (body: string, on: LocalDate, parcels: readonly Parcel[]): Paper => ({
  title: `${body}邮件交寄清单`,
  language: 'zh-CN',
  landscape: true,
  blocks: [
    {
      kind: 'paragraph',
      noIndent: true,
      runs: [{ text: `交寄日期：${dayText(on)}　　共${parcels.length}件　　邮政企业收寄章：` }],
    },
    {
      kind: 'table',
      widths: [2, 6, 12, 12, 8, 4],
      size: 12,
      head: [
        [
          label('序号'),
          label('收件人'),
          label('地址、邮编、电话'),
          label('内件'),
          label('邮件号'),
          label('备注'),
        ],
      ],
      rows: parcels.map(({ title, number, recipient }, index) => [
        { text: String(index + 1) },
        left(recipient.name),
        left(reach(recipient)),
        left(`${title}\n${number}`),
        { text: '' },
        { text: '' },
      ]),
    },
    {
      kind: 'paragraph',
      noIndent: true,
      runs: [{ text: '交寄人签名：　　　　　　　　收寄人签名：' }],
    },
  ],
  pageNumbers: true,
})

const labelText = (body: string, { number, recipient }: Parcel): string =>
  [
    ...(recipient.postcode === '' ? [] : [`邮编　${recipient.postcode}`]),
    recipient.address,
    `${recipient.name}　收`,
    ...(recipient.phone === '' ? [] : [`电话　${recipient.phone}`]),
    '',
    body,
    number,
  ].join('\n')

const inPairs = <Item>(items: readonly Item[]): readonly (readonly Item[])[] =>
  items.flatMap((_, index) => (index % 2 === 0 ? [items.slice(index, index + 2)] : []))

/** Address labels to be cut out, two side by side. */
export const labelPaper = (body: string, on: LocalDate, parcels: readonly Parcel[]): Paper => ({
  title: `邮寄标签　${dayText(on)}`,
  language: 'zh-CN',
  blocks: [
    {
      kind: 'table',
      widths: [1, 1],
      size: 12,
      head: [],
      rows: inPairs(parcels).map((pair) => {
        const cells = pair.map((parcel) => left(`\n${labelText(body, parcel)}\n`))
        return cells.length === 2 ? cells : [...cells, left('')]
      }),
    },
  ],
  pageNumbers: false,
})

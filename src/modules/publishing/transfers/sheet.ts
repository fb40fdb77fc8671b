import { dayOf } from '#platform/clock'
import { refuse } from '#platform/refusal'
import type { WorkbookCell } from '#platform/spreadsheet'
import { drawWorkbook, textCell } from '#platform/spreadsheet'
import { organisationNames } from '#modules/organisations'
import type { TransferId } from '../ids.ts'
import { kindOf } from '../kinds/index.ts'
import type { Query } from '../schema/index.ts'
import { transferPlaces } from '../schema/index.ts'

const head: WorkbookCell = { fontWeight: 'bold', backgroundColor: '#F1F1F1', borderStyle: 'thin' }
const line: WorkbookCell = { borderStyle: 'thin', wrap: true, alignVertical: 'top' }

const headings = ['序号', '索引号', '名称', '文号', '种类', '成文日期', '发布日期'] as const
const widths = [6, 24, 60, 24, 16, 12, 12].map((width) => ({ width }))

const documentsIn = (query: Query, transfer: TransferId) =>
  query
    .selectFrom('transfer_item as item')
    .innerJoin('publication as page', 'page.document', 'item.document')
    .innerJoin('document', 'document.id', 'item.document')
    .where('item.transfer', '=', transfer)
    .select([
      'page.index_number',
      'page.title',
      'document.title as draftTitle',
      'page.document_number',
      'page.kind',
      'page.date_written',
      'page.published_at',
    ])
    .orderBy('page.published_at')
    .orderBy('page.number')
    .execute()

type Documents = Awaited<ReturnType<typeof documentsIn>>

const rowsOf = (documents: Documents): WorkbookCell[][] =>
  documents.map(
    ({ index_number, title, draftTitle, document_number, kind, date_written, published_at }, at) =>
      [
        String(at + 1),
        index_number,
        // A withdrawn page has no title any more; the list that was handed over keeps its lines.
        title === '' ? draftTitle : title,
        document_number ?? '',
        kindOf(kind).title,
        date_written ?? '',
        dayOf(published_at),
      ].map((text) => textCell(text, line)),
  )

/** What a list says, read in one go, to be drawn behind the read. */
export interface TransferSheet {
  readonly name: string
  readonly rows: WorkbookCell[][]
}

/** A list that was handed over, ready to be drawn. Throws Refusal `transfer-missing`. */
export const transferSheet = async (query: Query, id: TransferId): Promise<TransferSheet> => {
  const transfer = await query.selectFrom('transfer').selectAll().where('id', '=', id).executeTakeFirst()
  if (!transfer)
    throw refuse('missing', 'transfer-missing', '没有这份清单', '没有找到这份清单，请从列表里选取。')
  const { organisation, place, on_date, from_date, until_date, receiver } = transfer
  const body = (await organisationNames(query, [organisation], on_date)).get(organisation) ?? ''
  const documents = await documentsIn(query, id)
  const title = `${body}主动公开政府信息移送清单`
  const told = [
    `移送至：${transferPlaces[place]}${receiver === null ? '' : `（${receiver}）`}`,
    `公开时间：${from_date} 至 ${until_date}，共 ${documents.length} 件`,
    `移送日期：${on_date}`,
  ]
  return {
    name: `移送清单-${transferPlaces[place]}-${on_date}.xlsx`,
    rows: [
      [textCell(title, { fontWeight: 'bold', fontSize: 14 })],
      ...told.map((text) => [textCell(text)]),
      headings.map((text) => textCell(text, head)),
      ...rowsOf(documents),
    ],
  }
}

/** Draws it as an Excel workbook. */
export const drawTransferSheet = ({ rows }: TransferSheet): Promise<Uint8Array<ArrayBuffer>> =>
  drawWorkbook('移送清单', rows, widths)

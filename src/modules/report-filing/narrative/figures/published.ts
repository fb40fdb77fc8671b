import type { LocalDate } from '#statute/calendar'
import { channels, publicationCounts } from '#modules/publishing'
import type { Query } from '../../schema/index.ts'
import type { Figure } from '../text/figure.ts'
import type { YearOf } from './year.ts'
import { figure, momentsOf } from './year.ts'

const source = '主动公开台账'
const count = (id: string, title: string, value: number, unit = '条', label = title): Figure =>
  figure({ id, title, value, unit, source, label })

const share = (of: number, all: number): number => (all === 0 ? 0 : Math.round((of / all) * 1000) / 10)

const actsIn = async (query: Query, year: YearOf): Promise<ReadonlyMap<string, number>> => {
  const [from, until] = momentsOf(year)
  const rows = await query
    .selectFrom('publication_act')
    .where('organisation', '=', year.organisation)
    .where('at', '>=', from)
    .where('at', '<', until)
    .groupBy('kind')
    .select(({ fn }) => ['kind', fn.countAll<number>().as('count')])
    .execute()
  return new Map(rows.map(({ kind, count: many }) => [kind, many]))
}

/** Signatures that hold, under documents of a body, given in the year. */
const signedIn = async (query: Query, year: YearOf) => {
  const [from, until] = momentsOf(year)
  const rows = await query
    .selectFrom('document_signature as signature')
    .innerJoin('document', 'document.id', 'signature.document')
    .where('document.organisation', '=', year.organisation)
    .where('signature.verdict', '=', 'sign')
    .where('signature.voided_at', 'is', null)
    .where('signature.at', '>=', from)
    .where('signature.at', '<', until)
    .groupBy('signature.step')
    .select(({ fn }) => ['signature.step', fn.countAll<number>().as('count')])
    .execute()
  const { documents } = await query
    .selectFrom('document_signature as signature')
    .innerJoin('document', 'document.id', 'signature.document')
    .where('document.organisation', '=', year.organisation)
    .where('signature.verdict', '=', 'sign')
    .where('signature.voided_at', 'is', null)
    .where('signature.at', '>=', from)
    .where('signature.at', '<', until)
    .select(({ fn }) => fn.count<number>('signature.document').distinct().as('documents'))
    .executeTakeFirstOrThrow()
  const secrecy = rows.find(({ step }) => step === 'secrecy')?.count ?? 0
  const all = rows.reduce((sum, row) => sum + row.count, 0)
  return { documents, secrecy, signatures: all - secrecy }
}

const columnsOpen = async (query: Query, { organisation, until }: YearOf): Promise<number> => {
  const { count: many } = await query
    .selectFrom('publishing_column')
    .where('organisation', '=', organisation)
    .where('opened_on', '<=', until)
    .where((row) => row.or([row('closed_on', 'is', null), row('closed_on', '>', until)]))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return many
}

const accountsOpen = async (query: Query, { organisation, until }: YearOf): Promise<number> => {
  const { count: many } = await query
    .selectFrom('channel_account')
    .where('organisation', '=', organisation)
    .where('opened_on', '<=', until)
    .where((row) => row.or([row('closed_on', 'is', null), row('closed_on', '>', until)]))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return many
}

const transfersIn = async (query: Query, { organisation, from, until }: YearOf): Promise<number> => {
  const { count: many } = await query
    .selectFrom('transfer')
    .where('organisation', '=', organisation)
    .where('on_date', '>=', from)
    .where('on_date', '<=', until)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return many
}

const byColumn = (counts: Awaited<ReturnType<typeof publicationCounts>>): readonly Figure[] =>
  [...Map.groupBy(counts.columns, ({ column }) => column.id)].map(([id, same]) => {
    const name = same[0]?.column.name ?? ''
    const many = same.reduce((sum, one) => sum + one.count, 0)
    return count(`published.column.${id}`, `栏目“${name}”公开的政府信息`, many, '条', `“${name}”`)
  })

/** What was published, how it was signed, where it went: of a body in a year. */
export const publishedFigures = async (
  query: Query,
  year: YearOf,
  today: LocalDate,
): Promise<readonly Figure[]> => {
  const counts = await publicationCounts(query, year.organisation, year, today)
  const { documents, interpreted } = counts.interpretation
  const acts = await actsIn(query, year)
  const signed = await signedIn(query, year)
  return [
    count('published', '全年主动公开的政府信息', counts.total),
    ...counts.channels.map(({ channel, count: many }) =>
      count(
        `published.channel.${channel}`,
        `${channels[channel]}公开的政府信息`,
        many,
        '条',
        channels[channel],
      ),
    ),
    ...byColumn(counts),
    count('published.corrected', '更正公开文件', acts.get('correct') ?? 0, '次'),
    count('published.withdrawn', '撤回公开文件', acts.get('withdraw') ?? 0, '次'),
    count('published.emergency', '应急发布', counts.overrides, '次'),
    count('interpretation.expected', '应当解读的文件', documents, '件'),
    count('interpretation.done', '已经解读的文件', interpreted, '件'),
    count('interpretation.rate', '解读率', share(interpreted, documents), '%'),
    count('signed.documents', '经过审签的文件', signed.documents, '件'),
    count('signed.signatures', '三审三校签署', signed.signatures, '次'),
    count('signed.secrecy', '保密审查', signed.secrecy, '次'),
    count('columns', '公开专栏的栏目', await columnsOpen(query, year), '个'),
    count('accounts', '正常更新的政务新媒体账号', await accountsOpen(query, year), '个'),
    count('transfers', '向查阅场所移送', await transfersIn(query, year), '次'),
  ]
}

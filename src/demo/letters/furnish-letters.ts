import { addDays } from '#statute/calendar'
import type { LetterKind } from '#statute/letters'
import type { AuditTables } from '#platform/audit'
import type { Instant } from '#platform/clock'
import { dayOf } from '#platform/clock'
import type { Database } from '#platform/db'
import type { LetterKit, LetterOffice, Reading } from '#modules/letters'
import { dayFor, issueLetter, previewLetter, setLetterOffice } from '#modules/letters'
import type { RequestId } from '#modules/requests'
import type { AtWork } from '../at-work.ts'
import { since } from '../office.ts'

type Tables = Reading & AuditTables

/** How far back letters of the example office go. */
const days = 45

const officeWords: LetterOffice = {
  numbers: { decision: '示医保公开〔{年}〕第{号}号', notice: '示医保公开告〔{年}〕{号}号' },
  level: 'department',
  reviewOrgan: '示例县人民政府',
  court: '示例县人民法院',
  contact: '示例县医疗保障局办公室，电话0000-8888001',
  redHead: '',
  payWay: '凭本通知书到示例县政务服务大厅非税收入窗口缴纳。',
}

interface Cause {
  readonly request: RequestId
  readonly kind: LetterKind
}

/** Requests answered of late, in the order of their answers. */
const causesIn = async (
  database: Database<Tables>,
  { organisation }: AtWork,
  now: Instant,
): Promise<readonly Cause[]> => {
  const rows = await database.read((query) =>
    query
      .selectFrom('request_case')
      .innerJoin('request_event', (join) =>
        join
          .onRef('request_event.request', '=', 'request_case.request')
          .on('request_event.kind', '=', 'decided'),
      )
      .select(['request_case.request', 'request_case.outcome'])
      .where('request_case.organisation', '=', organisation)
      .where('request_event.on_date', '>=', addDays(dayOf(now), -days))
      .orderBy('request_event.on_date')
      .orderBy('request_case.request')
      .execute(),
  )
  return rows.flatMap(({ request, outcome }) =>
    outcome === null || outcome === 'withdrawn' ? [] : [{ request, kind: outcome }],
  )
}

const issueOne = async (
  database: Database<Tables>,
  { office, kit, now }: { readonly office: AtWork; readonly kit: LetterKit; readonly now: Instant },
  { request, kind }: Cause,
): Promise<void> => {
  await database.transaction(async (tx) => {
    const which = { request, kind, party: '' }
    const on = await dayFor(tx, which, dayOf(now))
    const { findings, signedDigest } = await previewLetter(tx, { ...which, on, plain: true }, kit)
    // What an example lacks is for whoever looks at it to mend.
    if (findings.some(({ severity }) => severity === 'error')) return
    const accepted = findings.map(({ rule }) => rule)
    const by = office.caller('jingban').person
    const act = office.act('jingban', `${on}T07:30:00.000Z`)
    await issueLetter(tx, act, { ...which, on, by, signedDigest, accepted, replaces: null }, kit)
  })
}

/**
 * What the example office has set for its letters, and those of its last answers; their files the sweep draws. Does
 * nothing where it is done already.
 */
export const furnishLetters = async (
  database: Database<Tables>,
  office: AtWork,
  kit: LetterKit,
  now: Instant,
): Promise<void> => {
  const { organisation } = office
  const set = await database.read((query) =>
    query
      .selectFrom('letter_office')
      .select('id')
      .where('organisation', '=', organisation)
      .executeTakeFirst(),
  )
  if (set !== undefined) return
  const act = office.act('zhuren', `${since}T01:00:00.000Z`)
  await database.transaction((tx) =>
    setLetterOffice(tx, act, { organisation, office: officeWords, from: since }),
  )
  for (const cause of await causesIn(database, office, now))
    await issueOne(database, { office, kit, now }, cause)
}

import type { LocalDate } from '#statute/calendar'
import type { Act } from '#platform/audit'
import type { Instant } from '#platform/clock'
import { dayOf } from '#platform/clock'
import { refuse } from '#platform/refusal'
import type { OrganisationId } from '#modules/organisations'
import { append } from '../cases/append.ts'
import type { Entry } from '../cases/append.ts'
import type { OnRequest } from '../cases/approach.ts'
import { approach } from '../cases/approach.ts'
import { loadCase } from '../cases/load.ts'
import { assertOfBody } from '../cases/people.ts'
import { textsOf } from '../cases/texts.ts'
import type { RequestCells } from '../cells.ts'
import type { Case } from '../events/index.ts'
import { secretOf } from '../intake/reveal.ts'
import type { Query, Writing } from '../schema/index.ts'
import { makePartyLink, openPartyLink, useUpPartyLink } from './links.ts'

export interface AskThirdParty extends OnRequest {
  readonly on: LocalDate
  /** Who is asked, how they are reached, and what: sealed. In the file they bear a label. */
  readonly name: string
  readonly contact: string
  readonly question: string
}

/** 第三方1, 第三方2: what a third party is called where who it is need not be known. */
const labelOf = ({ events }: Case): string =>
  `第三方${events.filter(({ kind }) => kind === 'third-party-asked').length + 1}`

/**
 * 条例第三十二条: asks a third party in writing; the time until they answer is not counted. Gives the label they bear
 * in the file and the token of a link by which they may answer once; it is told here and never again. Throws Refusal:
 * what the table of states and the statute say, `request-text`.
 */
export const askThirdParty = async (
  tx: Writing,
  act: Act,
  { on, name, contact, question, ...input }: AskThirdParty,
  cells: RequestCells,
): Promise<{ readonly party: string; readonly token: string }> => {
  const { row, file, found, by } = await approach(tx, act, input, 'third-party-asked')
  const party = labelOf(found)
  const secret = textsOf('third-party-asked', { name, contact, question })
  const fact = { kind: 'third-party-asked', on, party } as const
  await append(tx, act, { row, file, by, entries: [{ fact, secret }] }, cells)
  return { party, token: await makePartyLink(tx, { request: row.id, party, at: act.at }) }
}

/** What a third party sees behind its link: what it is asked, by whom, until when; nothing of the applicant. */
export interface Consultation {
  readonly organisation: OrganisationId
  readonly number: string
  readonly askedOn: LocalDate
  /** Undefined while the letter has not arrived. */
  readonly limit: LocalDate | undefined
  readonly question: string
}

/** 条例第三十二条: the consultation behind a link. Throws Refusal `link-unknown`. */
export const consultationOf = async (
  query: Query,
  token: string,
  now: Instant,
  cells: RequestCells,
): Promise<Consultation> => {
  const { request, party } = await openPartyLink(query, token, now)
  const { row, found } = await loadCase(query, request)
  const asked = found.events.find((event) => event.kind === 'third-party-asked' && event.party === party)
  const wait = found.waits.find((each) => each.for === 'third-party' && each.party === party)
  if (asked === undefined || wait === undefined)
    throw refuse('missing', 'link-unknown', '链接不能用', '这次征求意见已经结束。请与发信的机关联系。')
  const { question = '' } = await secretOf(query, request, asked.seq, cells)
  return {
    organisation: row.organisation,
    number: found.number,
    askedOn: asked.on,
    limit: wait.limit,
    question,
  }
}

export interface AnswerConsultation {
  readonly token: string
  readonly agrees: boolean
  readonly opinion: string
  /** Files of the body that were sent with it. */
  readonly files?: readonly string[]
}

/**
 * 条例第三十二条: a third party answers by its link, which is used up by it; that it answers shows that the letter
 * arrived. Throws Refusal `link-unknown`, `request-text`, `request-file`, and what the table of states and the statute say.
 */
export const answerConsultation = async (
  tx: Writing,
  act: Act,
  { token, agrees, opinion, files = [] }: AnswerConsultation,
  cells: RequestCells,
): Promise<void> => {
  const { request, party } = await openPartyLink(tx, token, act.at)
  const seen = (await loadCase(tx, request)).found.seq
  const input = { request, caller: 'third-party', seen } as const
  const { row, file, found, by } = await approach(tx, act, input, 'third-party-answered')
  const on = dayOf(act.at)
  const arrived = found.clock?.course.consulted.get(`third-party:${party}`)?.state !== 'asked'
  const papers = { kind: 'material-added', on, files, need: null } as const
  await assertOfBody(tx, row.organisation, papers)
  const entries: readonly Entry[] = [
    ...(arrived ? [] : [{ fact: { kind: 'third-party-reached', on, party } as const }]),
    {
      fact: { kind: 'third-party-answered', on, party, agrees },
      secret: textsOf('third-party-answered', { opinion }),
    },
    ...(files.length === 0 ? [] : [{ fact: papers, secret: { title: `${party}的意见附件` } }]),
  ]
  await append(tx, act, { row, file, by, entries }, cells)
  await useUpPartyLink(tx, token, act.at)
}

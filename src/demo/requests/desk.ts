import type { LocalDate } from '#statute/calendar'
import type { Delivery } from '#statute/deadlines'
import type { DecisionKind, NeedId } from '#statute/decisions'
import { decisionOf, needs } from '#statute/decisions'
import type { AuditTables } from '#platform/audit'
import type { Tx } from '#platform/db'
import type { PersonId, SectionId } from '#modules/organisations'
import type {
  AnswerWay,
  FeeAsked,
  IntakeChannel,
  PlainFact,
  Reading,
  RequestCells,
  RequestForm,
  Registration,
} from '#modules/requests'
import {
  askThirdParty,
  confirmReceipt,
  decideRequest,
  deliverAnswer,
  draftDecision,
  extendTerm,
  loadCase,
  noticeFee,
  recordFact,
  registerRequest,
  signDecision,
  submitDecision,
  triageRequest,
} from '#modules/requests'
import type { AtWork, Who } from '../at-work.ts'
import { moment } from '../walk-through.ts'
import { answersTo, contentFor } from './draft.ts'

export type RequestTx = Tx<Reading & AuditTables>

/** What the commands of an example stand on. */
export interface Bench {
  readonly tx: RequestTx
  readonly office: AtWork
  readonly cells: RequestCells
}

/** One request of an example, and what the people of the office do to it on a day. */
export interface CaseDesk {
  /** The query code on its receipt. */
  readonly code: string
  readonly confirm: (on: LocalDate) => Promise<unknown>
  readonly fact: (who: Who, fact: PlainFact, secret?: Readonly<Record<string, string>>) => Promise<unknown>
  readonly triage: (on: LocalDate, kind: DecisionKind) => Promise<unknown>
  readonly papers: (on: LocalDate, kinds: readonly DecisionKind[]) => Promise<void>
  readonly draft: (on: LocalDate, kinds: readonly DecisionKind[]) => Promise<unknown>
  readonly submit: (on: LocalDate) => Promise<unknown>
  readonly sign: (on: LocalDate, who: Who) => Promise<unknown>
  readonly decide: (on: LocalDate) => Promise<unknown>
  readonly deliver: (on: LocalDate) => Promise<unknown>
  readonly ask: (on: LocalDate) => Promise<unknown>
  readonly extend: (on: LocalDate) => Promise<unknown>
  readonly fee: (on: LocalDate, asked: FeeAsked) => Promise<unknown>
  readonly handler: Who
  readonly person: (who: Who) => PersonId
  /** A section of the bureau that is asked for help. */
  readonly section: () => Promise<SectionId>
  /** The task that was given last and not answered. */
  readonly openTask: () => Promise<number>
}

/** How a request of an example comes in. */
export interface Coming {
  readonly form: RequestForm
  readonly channel: IntakeChannel
  readonly cameOn: LocalDate
  /** Counts up through a day, so that no two come in the same minute. */
  readonly place: number
  readonly handler: Who
}

/** When a request is written into the register: by it an example is known again. */
export const registeredAt = ({ cameOn, place }: Pick<Coming, 'cameOn' | 'place'>): string =>
  moment(cameOn, 8, 30 + place)

/** What events of the case themselves show; the rest is filed by hand. */
const byEvents: ReadonlySet<NeedId> = new Set<NeedId>([
  'searchRecord',
  'clarificationNotice',
  'feeNotice',
  'thirdPartyView',
  'explanation',
])

const register = ({ tx, office, cells }: Bench, coming: Coming): Promise<Registration> => {
  const { form, channel, cameOn } = coming
  const act = office.act('jingban', registeredAt(coming))
  const caller = office.caller('jingban')
  const input = { organisation: office.organisation, form, channel, cameOn, caller }
  return registerRequest(tx, act, input, cells)
}

/** How an answer goes out to who wanted it so, and what proves it. */
const goneBy = (way: AnswerWay, on: LocalDate): { readonly delivery: Delivery; readonly proof: string } => {
  switch (way) {
    case 'pickup':
      return { delivery: { way: 'in-person', signedOn: on }, proof: '直接送达，本人签收（示例）' }
    case 'online':
    case 'email':
      return { delivery: { way: 'electronic', sentOn: on }, proof: '电子送达，已经发出（示例）' }
    case 'post':
      return { delivery: { way: 'post', postedOn: on }, proof: '邮政特快专递（示例）' }
  }
}

/** Registers a request and gives what may be done to it. Things of one day follow each other by minutes. */
export const openDesk = async (bench: Bench, coming: Coming): Promise<CaseDesk> => {
  const { tx, office, cells } = bench
  const { id: request, code } = await register(bench, coming)
  const { handler } = coming
  let minute = 0
  const act = (who: Who, on: LocalDate) => {
    minute += 1
    return office.act(who, moment(on, 9, minute))
  }
  const by = async (who: Who) => {
    const { seq } = await tx
      .selectFrom('request_case')
      .select('seq')
      .where('request', '=', request)
      .executeTakeFirstOrThrow()
    return { request, caller: office.caller(who), seen: seq }
  }
  let digest = ''
  const fact: CaseDesk['fact'] = async (who, written, secret) =>
    recordFact(tx, act(who, written.on), { ...(await by(who)), fact: written, secret }, cells)
  return {
    code,
    handler,
    fact,
    person: (who) => office.caller(who).person,
    section: async () => {
      const { id } = await tx
        .selectFrom('section')
        .select('id')
        .where('organisation', '=', office.organisation)
        .orderBy('id')
        .offset(1)
        .limit(1)
        .executeTakeFirstOrThrow()
      return id
    },
    openTask: async () => (await loadCase(tx, request)).found.tasks.at(-1)?.task ?? 0,
    confirm: async (on) => {
      const input = { ...(await by('jingban')), confirmedOn: on }
      await confirmReceipt(tx, act('jingban', on), input, cells)
    },
    triage: async (on, kind) =>
      triageRequest(tx, act(handler, on), { ...(await by(handler)), on, answers: answersTo(kind) }, cells),
    papers: async (on, kinds) => {
      const asked = new Set(kinds.flatMap((kind) => decisionOf(kind).needs))
      for (const need of asked)
        if (needs[need].form === 'paper' && !byEvents.has(need))
          await fact(
            handler,
            { kind: 'material-added', on, files: [], need },
            { title: `${needs[need].title}（示例，存于纸质案卷）` },
          )
    },
    draft: async (on, kinds) => {
      const input = { ...(await by(handler)), content: contentFor(kinds) }
      digest = (await draftDecision(tx, act(handler, on), input, cells)).digest
    },
    submit: async (on) => submitDecision(tx, act(handler, on), { ...(await by(handler)), digest }, cells),
    sign: async (on, who) => signDecision(tx, act(who, on), { ...(await by(who)), digest }, cells),
    decide: async (on) => decideRequest(tx, act(handler, on), { ...(await by(handler)), on, digest }, cells),
    deliver: async (on) => {
      const input = { ...(await by(handler)), ...goneBy(coming.form.way, on) }
      await deliverAnswer(tx, act(handler, on), input, cells)
    },
    ask: async (on) =>
      askThirdParty(
        tx,
        act(handler, on),
        {
          ...(await by(handler)),
          on,
          name: '示例县仁和药房（示例）',
          contact: '示例县示例路 18 号',
          question: '申请人申请公开的材料里有贵单位的报价和供货渠道，是否同意公开，请书面答复并说明理由。',
        },
        cells,
      ),
    extend: async (on) => extendTerm(tx, act(handler, on), { ...(await by(handler)), on }, cells),
    fee: async (on, asked) => noticeFee(tx, act(handler, on), { ...(await by(handler)), on, asked }, cells),
  }
}

import { addDays } from '#statute/calendar'
import type { Content, DocumentId, SecrecyForm } from '#modules/publishing'
import {
  draftDocument,
  publishDocument,
  recordDissemination,
  reviewSecrecy,
  signDocument,
  submitDocument,
} from '#modules/publishing'
import type { AtWork, DemoTx, Who } from './at-work.ts'
import type { DemoDocument } from './documents/index.ts'

/** What the secrecy reviewer puts on file. */
const mayBeDisclosed: SecrecyForm = {
  carrier: 'official',
  intendedWay: '政府网站',
  conclusion: 'may-disclose',
  basis: '不涉及国家秘密、工作秘密、商业秘密和个人隐私。',
  checked: { stateSecret: true, workSecret: true, commercialSecret: true, personal: true, aggregation: true },
}

/** The content of an example; what it interprets is found by key. */
const contentOfDemo = (
  { column }: AtWork,
  document: DemoDocument,
  ids: ReadonlyMap<string, DocumentId>,
): Content => ({
  kind: document.kind,
  title: document.title,
  column: column(document.column),
  alsoIn: [],
  documentNumber: document.documentNumber ?? null,
  dateWritten: document.dateWritten ?? document.on,
  formedOn: document.dateWritten ?? document.on,
  topics: document.topics,
  keywords: document.keywords,
  summary: document.summary,
  source: null,
  body: document.body,
  attachments: [],
  interprets: (document.interprets ?? []).flatMap((key) => ids.get(key) ?? []),
  disclosure: { mode: 'proactive', basis: null, reason: null, reevaluateOn: null },
  fields: document.fields ?? {},
  justified: [],
})

/** A moment of a working day in China. */
export const moment = (day: string, hour: number, minute = 0): string =>
  new Date(Date.parse(`${day}T00:00:00.000Z`) + ((hour - 8) * 60 + minute) * 60_000).toISOString()

/** The digest on the screen. */
export const digestIn = async (tx: DemoTx, document: DocumentId): Promise<string> =>
  (await tx.selectFrom('document').select('digest').where('id', '=', document).executeTakeFirstOrThrow())
    .digest

/** How far an example goes: how many of the steps are signed, and whether the secrecy review is. */
export interface Progress {
  readonly submitted: boolean
  readonly signed: 0 | 1 | 2 | 3
  readonly secrecy: boolean
}

export const complete: Progress = { submitted: true, signed: 3, secrecy: true }

const signers: readonly Who[] = ['xinxi', 'zhuren', 'lingdao']

/** Has a draft reviewed on a day as far as told, by the people whose turn it is. */
export const review = async (
  tx: DemoTx,
  { sealer, caller, act }: AtWork,
  document: DocumentId,
  day: string,
  { submitted, signed, secrecy }: Progress,
): Promise<void> => {
  const seen = { document, digest: await digestIn(tx, document) }
  const clerk = { ...seen, caller: caller('jingban') }
  if (submitted) await submitDocument(tx, act('jingban', moment(day, 9, 10)), clerk, sealer)
  for (const [place, who] of signers.slice(0, signed).entries())
    await signDocument(tx, act(who, moment(day, 10 + place)), { ...seen, caller: caller(who) }, sealer)
  if (!secrecy) return
  const secret = { ...seen, caller: caller('baomi'), form: mayBeDisclosed }
  await reviewSecrecy(tx, act('baomi', moment(day, 14)), secret, sealer)
}

/** Drafts a content on a day and has it reviewed as far as told. */
export const prepare = async (
  tx: DemoTx,
  office: AtWork,
  content: Content,
  day: string,
  progress: Progress,
): Promise<DocumentId> => {
  const { organisation, sealer, caller, act } = office
  const drafted = { organisation, content, caller: caller('jingban') }
  const { id } = await draftDocument(tx, act('jingban', moment(day, 8, 40)), drafted, sealer)
  await review(tx, office, id, day, progress)
  return id
}

const spread = async (
  tx: DemoTx,
  office: AtWork,
  document: DocumentId,
  { on, title, channels, column }: DemoDocument,
) => {
  for (const channel of channels ?? [])
    if (channel !== 'portal')
      await recordDissemination(tx, office.act('jingban', moment(addDays(on, 1), 9)), {
        organisation: office.organisation,
        document,
        column: office.column(column),
        channel,
        title,
        onDate: on,
        link: null,
        note: null,
        by: office.caller('jingban').person,
      })
}

/** Publishes what is signed by all, in the afternoon of a day. */
export const release = async (
  tx: DemoTx,
  office: AtWork,
  document: DocumentId,
  day: string,
): Promise<void> => {
  const seen = { document, digest: await digestIn(tx, document) }
  await publishDocument(
    tx,
    office.act('zhuren', moment(day, 15, 30)),
    { ...seen, caller: office.caller('zhuren') },
    office.sealer,
  )
}

/** One example from the draft to the public, all on one day, with the other channels it went over. */
export const publishDemo = async (
  tx: DemoTx,
  office: AtWork,
  document: DemoDocument,
  ids: ReadonlyMap<string, DocumentId>,
): Promise<DocumentId> => {
  const content = contentOfDemo(office, document, ids)
  const id = await prepare(tx, office, content, document.on, complete)
  await release(tx, office, id, document.on)
  await spread(tx, office, id, document)
  return id
}

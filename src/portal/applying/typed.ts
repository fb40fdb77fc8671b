import type { ApplicantKind } from '#statute/applicants'
import { applicants } from '#statute/applicants'
import type { FieldProblems } from '#platform/refusal'
import { Refusal } from '#platform/refusal'
import type { Agent, AnswerWay, RequestForm, WantedForm } from '#modules/requests'
import { answerWays, checkForm, wantedForms } from '#modules/requests'
import type { Sent } from './take.ts'

/** Who fills the form in: its fields follow from it. */
export type As = 'person' | 'organisation'

export const asOf = (text: string): As => (text === 'organisation' ? 'organisation' : 'person')

/** Kinds of applicants that are organisations. */
// The keys of the table are the kinds.
export const organisationKinds = (Object.keys(applicants) as ApplicantKind[]).filter(
  (kind) => applicants[kind].representative,
)

/** Fields files come by. */
export const fileFields = ['proofFiles', 'agent.files'] as const

const oneOf =
  <Word extends string>(words: Readonly<Record<Word, unknown>>) =>
  (text: string): text is Word =>
    Object.hasOwn(words, text)

const isKind = oneOf<ApplicantKind>(applicants)
const isForm = oneOf<WantedForm>(wantedForms)
const isWay = oneOf<AnswerWay>(answerWays)

const kindOf = ({ field }: Pick<Sent, 'field'>): ApplicantKind | undefined => {
  if (asOf(field('as')) === 'person') return 'naturalPerson'
  const kind = field('applicantKind')
  return isKind(kind) && kind !== 'naturalPerson' ? kind : undefined
}

const filesBy = ({ held }: Pick<Sent, 'held'>, name: string): readonly string[] =>
  held.filter(({ field }) => field === name).map(({ taken }) => taken.digest)

const agentOf = (sent: Pick<Sent, 'field' | 'held'>): Agent | null => {
  const { field } = sent
  const agent = {
    name: field('agent.name'),
    idNumber: field('agent.idNumber'),
    phone: field('agent.phone'),
    files: filesBy(sent, 'agent.files'),
  }
  const isEmpty = [agent.name, agent.idNumber, agent.phone].every((text) => text.trim() === '')
  return isEmpty && agent.files.length === 0 ? null : agent
}

/** A form as it was typed; files by the digests of what waits in the store. */
export type Typed =
  { readonly ok: true; readonly form: RequestForm } | { readonly ok: false; readonly problems: FieldProblems }

/** What is still to be chosen, where the list was left alone. */
const choiceProblems = (sent: Pick<Sent, 'field'>): FieldProblems => ({
  ...(kindOf(sent) === undefined ? { applicantKind: '请选择单位的类型。' } : {}),
  ...(isForm(sent.field('form')) ? {} : { form: '请选择需要的形式。' }),
  ...(isWay(sent.field('way')) ? {} : { way: '请选择获取答复的方式。' }),
})

/** 条例第二十九条: the form a browser sent, checked as the register will check it; else a sentence for each field. */
export const typedForm = (sent: Pick<Sent, 'field' | 'held' | 'problems'>): Typed => {
  const { field } = sent
  const [form, way] = [field('form'), field('way')]
  const proof = field('proof')
  const typed: RequestForm = {
    applicantKind: kindOf(sent) ?? 'other',
    name: field('name'),
    proof: proof === '' ? null : proof,
    idNumber: field('idNumber'),
    proofFiles: filesBy(sent, 'proofFiles'),
    contact: field('contact'),
    phone: field('phone'),
    email: field('email'),
    address: field('address'),
    postcode: field('postcode'),
    agent: agentOf(sent),
    description: field('description'),
    form: isForm(form) ? form : 'paper',
    way: isWay(way) ? way : 'post',
    help: field('help'),
  }
  const own = { ...choiceProblems(sent), ...sent.problems }
  try {
    const checked = checkForm(typed, { proven: true })
    return Object.keys(own).length === 0 ? { ok: true, form: checked } : { ok: false, problems: own }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { ok: false, problems: { ...error.fields, ...own } }
  }
}

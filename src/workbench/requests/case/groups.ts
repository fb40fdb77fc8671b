import type { Choice, FactKind, Request } from '../words.ts'

/** What has a place of its own on the page, or is done by another act. */
const elsewhere: ReadonlySet<FactKind> = new Set<FactKind>([
  'registered',
  'corrected',
  'signed',
  'sent-back',
  'submitted',
  'clarification-lapsed',
  'fee-lapsed',
])

export interface Group {
  readonly title: string
  readonly choices: readonly Choice[]
}

const groups: readonly (readonly [title: string, kinds: readonly FactKind[]])[] = [
  ['收到和分办', ['received', 'assigned', 'discarded', 'split', 'merged', 'linked']],
  ['研判和检索', ['triaged', 'task-given', 'task-answered', 'searched']],
  ['申请人', ['clarification-asked', 'clarified', 'explanation-asked', 'explained', 'withdrawn']],
  [
    '征求意见',
    [
      'third-party-asked',
      'third-party-reached',
      'third-party-answered',
      'third-party-silent',
      'agency-asked',
      'agency-reached',
      'agency-answered',
      'agency-silent',
    ],
  ],
  ['期限', ['extension-approved', 'extended', 'reasonable-delay-set']],
  ['收费', ['fee-noticed', 'fee-notice-reached', 'fee-paid']],
  ['答复', ['draft-decision', 'decided', 'delivered', 'notified', 'closed', 'archived']],
  ['自行纠正', ['reopened']],
  ['案卷', ['material-added', 'note']],
]

/** What may be done now, by the order of the work. */
export const allowedGroups = ({ choices }: Request): readonly Group[] =>
  groups
    .map(([title, kinds]) => ({
      title,
      choices: kinds.flatMap((kind) => choices.filter((one) => one.kind === kind && one.allowed)),
    }))
    .filter((group) => group.choices.length > 0)

/** What makes sense at this stage but may not be done now, with why not. */
export const deniedChoices = ({ choices }: Request): readonly Choice[] =>
  choices.filter(({ kind, allowed }) => !allowed && !elsewhere.has(kind))

/** What one mostly comes here for at a stage, the first that is allowed. */
const nextOf: Readonly<Partial<Record<Request['stage'], readonly FactKind[]>>> = {
  unconfirmed: ['received'],
  registered: ['assigned'],
  approved: ['decided'],
  decided: ['delivered', 'notified'],
  settled: ['closed'],
  closed: ['archived'],
}

/** The act that brings the request on; undefined where several would do. */
export const nextAct = ({ stage, choices, events }: Request): FactKind | undefined => {
  const allowed = (kind: FactKind) => choices.some((one) => one.kind === kind && one.allowed)
  if (stage === 'handling') {
    if (allowed('task-answered') && !allowed('triaged')) return 'task-answered'
    const triaged = events.some((event) => event.kind === 'triaged')
    return triaged ? 'draft-decision' : 'triaged'
  }
  return nextOf[stage]?.find(allowed)
}

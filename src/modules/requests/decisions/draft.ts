import type { DecisionKind, NeedId } from '#statute/decisions'
import { combine, decisionOf, missingFor, needs } from '#statute/decisions'
import { digestOf } from '#platform/crypto'
import { refuse } from '#platform/refusal'
import type { Case } from '../events/index.ts'
import type { RequestId } from '../ids.ts'

/** What a part of the request comes to. */
export interface DraftPart {
  /** Which part: empty where the request is one. */
  readonly about: string
  readonly kind: DecisionKind
}

/** A decision as it is drafted; all of it is what will be signed. */
export interface DraftContent {
  readonly parts: readonly DraftPart[]
  /** Which reason counts where nothing is given for several reasons. */
  readonly principal: DecisionKind | null
  /** What the letter must say, by need: `text` and `choice` of statute/decisions. Papers are in the file. */
  readonly texts: Readonly<Partial<Record<NeedId, string>>>
  /** Facts and reasons, as the letter will give them. */
  readonly reasons: string
}

/** Papers that events of the case themselves are. */
const papers: Readonly<Partial<Record<Case['events'][number]['kind'], readonly NeedId[]>>> = {
  searched: ['searchRecord'],
  'clarification-asked': ['clarificationNotice'],
  'fee-notice-reached': ['feeNotice'],
  'third-party-answered': ['thirdPartyView'],
  'third-party-silent': ['thirdPartyView'],
  'explanation-asked': ['explanation'],
}

/** What the file holds as evidence: events that are papers themselves, and materials filed for a need. */
export const evidenceIn = ({ events }: Case): ReadonlySet<NeedId> =>
  new Set(
    events.flatMap((event) =>
      event.kind === 'material-added'
        ? event.need === null
          ? []
          : [event.need]
        : (papers[event.kind] ?? []),
    ),
  )

const written = (texts: DraftContent['texts']): readonly NeedId[] =>
  // The keys of the texts are needs.
  (Object.keys(texts) as NeedId[]).filter((need) => needs[need].form !== 'paper' && texts[need]?.trim())

/** What is there of what a decision needs: written into the draft, or in the file. */
export const presentFor = (content: DraftContent, found: Case): ReadonlySet<NeedId> =>
  new Set([...written(content.texts), ...evidenceIn(found)])

/** The kind a draft comes to, 条例第三十七条. Throws Refusal `request-draft`. */
const decisionIn = ({ parts, principal }: DraftContent): DecisionKind => {
  const kinds = parts.map(({ kind }) => kind)
  if (kinds.length === 0)
    throw refuse('invalid', 'request-draft', '没有处理意见', '请选择处理决定的种类。', 'parts')
  if (kinds.includes('withdrawn'))
    throw refuse('invalid', 'request-draft', '不能这样处理', '申请人撤回的，请记录撤回，不必拟稿。', 'parts')
  const combined = combine(kinds, principal ?? undefined)
  if (combined.kind === 'undecided')
    throw refuse('invalid', 'request-draft', '没有主要理由', combined.message, 'principal')
  return combined.decision
}

const choices = (texts: DraftContent['texts']): void => {
  for (const need of written(texts)) {
    const { options, title } = needs[need] as { readonly options?: readonly string[]; readonly title: string }
    if (options !== undefined && !options.includes(texts[need] ?? ''))
      throw refuse('invalid', 'request-draft', '选项不对', `“${title}”请从列表里选取。`, `texts.${need}`)
  }
}

/** Checks a draft and gives the kind it comes to. Throws Refusal `request-draft`. */
export const checkDraft = (content: DraftContent): DecisionKind => {
  const decision = decisionIn(content)
  choices(content.texts)
  if (content.reasons.trim() === '')
    throw refuse('invalid', 'request-draft', '没有写理由', '请写明事实和理由。', 'reasons')
  return decision
}

/** 法释〔2025〕8号: what is still missing before a decision may be issued: of the whole, and of every part. */
export const lackingFor = (
  decision: DecisionKind,
  parts: readonly DecisionKind[],
  present: ReadonlySet<NeedId>,
): readonly NeedId[] => [...new Set([decision, ...parts].flatMap((kind) => missingFor(kind, present)))]

/** SM3 of all a draft says, and of whose it is. */
export const draftDigest = (request: RequestId, content: DraftContent): string =>
  digestOf({ request, content })

/**
 * Why a case does not come to a kind of decision now, as a sentence; undefined where it may: who is waited for cannot be
 * decided against, and nobody has given up who was not asked.
 */
export const groundDefect = (decision: DecisionKind, { clock, waits }: Case): string | undefined => {
  const course = clock?.course
  const waiting = waits.find((wait) => wait.for === 'clarification' || wait.for === 'payment')
  if (decision === 'clarificationLapsed')
    return course?.clarification === 'asked' ? undefined : '没有等待中的补正告知，不能按逾期不补正处理。'
  if (decision === 'feeLapsed')
    return course?.fee === 'reached' ? undefined : '没有收费通知送达的记录，不能按逾期不缴费处理。'
  if (decision === 'stillUnclear' && course?.clarification !== 'done')
    return '没有收到补正的记录，不能按补正后仍不明确处理。'
  if (decision === 'excessive' && course?.explanation === 'none')
    return '没有要求申请人说明理由，不能按大量、反复申请处理。'
  if (waiting !== undefined && decision !== 'unreachable')
    return `正在等待申请人办理，还不能作出“${decisionOf(decision).title}”的决定。`
  return undefined
}

/** A draft as its sealed text keeps it; `draftDecision` wrote it. */
export const readDraft = (json: string): DraftContent => JSON.parse(json) as DraftContent

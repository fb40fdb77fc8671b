import type { LocalDate } from '#statute/calendar'
import type { DecisionKind } from '#statute/decisions'
import { decisionOf, needs } from '#statute/decisions'
import type { RequestId } from '#modules/requests'
import {
  decideRequest,
  deliverAnswer,
  draftDecision,
  loadCase,
  recordFact,
  signDecision,
  submitDecision,
} from '#modules/requests'
import type { Who } from '../at-work.ts'
import { contentFor } from '../requests/draft.ts'
import { moment } from '../walk-through.ts'
import type { RemedyBench } from './desk.ts'

/** Answers a request anew on a day: draft, three signatures, decision, letter. */
export const answerAnew = async (
  { tx, office, cells }: RemedyBench,
  request: RequestId,
  on: LocalDate,
  kind: DecisionKind,
): Promise<void> => {
  let minute = 0
  const act = (who: Who) => {
    minute += 1
    return office.act(who, moment(on, 14, minute))
  }
  const by = async (who: Who) => {
    const { found } = await loadCase(tx, request)
    return { request, caller: office.caller(who), seen: found.seq }
  }
  for (const need of decisionOf(kind).needs.filter((each) => needs[each].form === 'paper')) {
    const fact = { kind: 'material-added', on, files: [], need } as const
    const secret = { title: `${needs[need].title}（示例，存于纸质案卷）` }
    await recordFact(tx, act('jingban'), { ...(await by('jingban')), fact, secret }, cells)
  }
  const content = contentFor([kind])
  const { digest } = await draftDecision(tx, act('jingban'), { ...(await by('jingban')), content }, cells)
  await submitDecision(tx, act('jingban'), { ...(await by('jingban')), digest }, cells)
  for (const who of ['kezhang', 'zhuren', 'lingdao'] as const)
    await signDecision(tx, act(who), { ...(await by(who)), digest }, cells)
  await decideRequest(tx, act('jingban'), { ...(await by('jingban')), on, digest }, cells)
  const delivery = { way: 'post', postedOn: on } as const
  const posted = { ...(await by('jingban')), delivery, proof: '挂号信回执（示例）' }
  await deliverAnswer(tx, act('jingban'), posted, cells)
  const closed = { ...(await by('jingban')), fact: { kind: 'closed', on } as const }
  await recordFact(tx, act('jingban'), closed, cells)
}

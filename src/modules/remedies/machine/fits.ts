import { isAppealResult, remedyResults, resultsOf } from '#statute/remedies'
import type { Remedy } from '../events/index.ts'
import type { RecordedFact } from './rules.ts'

/** A field of a fact that is wrong, with what to mend. */
export interface Misfit {
  readonly field: string
  readonly sentence: string
}

const misfit = (field: string, sentence: string): Misfit => ({ field, sentence })

type Of<Kind extends RecordedFact['kind']> = Extract<RecordedFact, { readonly kind: Kind }>

const ofRuled = (
  { form, instance }: Remedy,
  { result, on, servedOn, redo, ...fact }: Of<'ruled'>,
): Misfit | undefined => {
  if (fact.instance !== instance) return misfit('instance', '请记录现在这一审级的结果。')
  const appealed = instance === 'second' || instance === 'retrial'
  if (!resultsOf(form, appealed).includes(result))
    return misfit('result', '这一审级没有这种结果，请从列表里选取。')
  if (servedOn !== null && servedOn < on) return misfit('servedOn', '收到之日不能早于作出之日。')
  const after = isAppealResult(result) ? 'none' : remedyResults[result].after
  if (after === 'none' && redo !== null && !isAppealResult(result))
    return misfit('redo', '这种结果没有重新办理的期限。')
  if (after === 'answer-anew' && redo === null)
    return misfit('redo', '请填写文书写明的期限；没有写明的，请与承办人核实后填写。')
  if (redo !== null && (!Number.isSafeInteger(redo.count) || redo.count < 1 || redo.count > 365))
    return misfit('redo', '期限请填1至365之间的整数。')
  return undefined
}

const ofListed = ({ requests }: Remedy, { items }: Of<'listed'>): Misfit | undefined => {
  if (items.length === 0) return misfit('items', '证据清单至少要有一项。')
  for (const [at, { title, pages, source }] of items.entries()) {
    if (title.trim() === '' || title.length > 200)
      return misfit(`items.${at}.title`, '请填写证据的名称，最多200个字。')
    if (!Number.isSafeInteger(pages) || pages < 1 || pages > 9999)
      return misfit(`items.${at}.pages`, '页数请填1至9999之间的整数。')
    if (source.in === 'case' && !requests.includes(source.request))
      return misfit(`items.${at}.source`, '证据只能取自本案涉及的申请。')
  }
  return undefined
}

const ofAppealed = (
  { instance, rulings, boundFrom }: Remedy,
  { on, ...fact }: Of<'appealed'>,
): Misfit | undefined => {
  if (fact.organ.trim() === '') return misfit('organ', '请填写法院的名称。')
  const ruled = rulings.at(-1)?.on
  if (ruled !== undefined && on < ruled) return misfit('on', '上诉、再审不能早于作出结果之日。')
  if (fact.instance === 'second' && instance !== 'first')
    return misfit('instance', '只有一审的结果可以上诉。')
  if (fact.instance === 'retrial' && (boundFrom === null || boundFrom > on))
    return misfit('instance', '结果生效以后才能申请再审。')
  return undefined
}

/** What of a fact does not fit the remedy as it stands; undefined where all does. Pure. */
export const misfitOf = (remedy: Remedy, fact: RecordedFact): Misfit | undefined => {
  switch (fact.kind) {
    case 'noticed':
      if (fact.instance !== remedy.instance) return misfit('instance', '请记录现在这一审级的副本。')
      if (fact.reference.length > 100) return misfit('reference', '案号最多100个字。')
      return fact.on < remedy.openedOn && remedy.rulings.length === 0
        ? misfit('on', '收到副本之日不能早于登记的收到之日。')
        : undefined
    case 'answered':
      if (fact.instance !== remedy.instance) return misfit('instance', '请记录现在这一审级的答复。')
      return remedy.answer !== null && fact.on < remedy.answer.receivedOn
        ? misfit('on', '提交之日不能早于收到副本之日。')
        : undefined
    case 'ruled':
      return ofRuled(remedy, fact)
    case 'served':
      return fact.on < (remedy.rulings.at(-1)?.on ?? fact.on)
        ? misfit('on', '收到之日不能早于作出之日。')
        : undefined
    case 'appealed':
      return ofAppealed(remedy, fact)
    case 'listed':
      return ofListed(remedy, fact)
    case 'held':
      return remedy.holds.includes(fact.what) ? misfit('what', '已经记录过，还没有恢复。') : undefined
    case 'released':
      return remedy.holds.includes(fact.what) ? undefined : misfit('what', '没有这项停止的记录。')
    case 'hearing-set':
      return fact.day < fact.on ? misfit('day', '听证、开庭之日不能早于收到通知之日。') : undefined
    case 'hearing-held': {
      const hearing = remedy.hearings.find(({ seq }) => seq === fact.hearing)
      if (hearing?.head !== null) return misfit('hearing', '没有这次听证、开庭，或者已经记录。')
      return undefined
    }
    case 'bound':
      return fact.on < (remedy.rulings.at(-1)?.servedOn ?? fact.on)
        ? misfit('on', '生效之日不能早于收到结果之日。')
        : undefined
    case 'performed':
    case 'assigned':
    case 'note':
      return undefined
    case 'paper-added':
      return fact.files.length === 0 ? misfit('files', '请上传材料。') : undefined
  }
}

import type { DecisionKind, NeedId } from '#statute/decisions'
import { combine, decisionOf, needs } from '#statute/decisions'
import type { Case, DraftContent, RequestId } from '#modules/requests'
import {
  askThirdParty,
  decideRequest,
  deliverAnswer,
  draftDecision,
  extendTerm,
  noticeFee,
  sendBackDecision,
  signDecision,
  submitDecision,
} from '#modules/requests'
import type { FeeAsked } from '#modules/requests'
import type { Office, Who } from './office.ts'

/** A draft of a kind with every text it asks for. */
export const contentFor = (...kinds: readonly DecisionKind[]): DraftContent => {
  const whole = combine(kinds)
  const all = whole.kind === 'decided' ? [...kinds, whole.decision] : kinds
  const asked = [...new Set(all.flatMap((kind) => decisionOf(kind).needs))]
  const texts = asked.flatMap((need) => {
    const { form, options } = needs[need] as { form: string; options?: readonly string[] }
    return form === 'paper' ? [] : [[need, options?.[0] ?? '依法写明的内容'] as const]
  })
  return {
    parts: kinds.map((kind) => ({ about: '', kind })),
    principal: null,
    texts: Object.fromEntries(texts),
    reasons: '经审查，依照条例处理如下。',
  }
}

/** What people of an office do to a request, each by a command in a transaction of its own. */
export const deedsOf = (office: Office) => {
  const { act, cells, found, on, run, today } = office
  const digestOf = async (request: RequestId) => (await found(request)).draft?.digest ?? ''

  const draft = async (request: RequestId, content: DraftContent, who: Who = 'clerk') => {
    const input = { ...(await on(who, request)), content }
    return run((tx) => draftDecision(tx, act(who), input, cells))
  }
  const submit = async (request: RequestId, who: Who = 'clerk') => {
    const input = { ...(await on(who, request)), digest: await digestOf(request) }
    return run((tx) => submitDecision(tx, act(who), input, cells))
  }
  const sign = async (request: RequestId, who: Who) => {
    const input = { ...(await on(who, request)), digest: await digestOf(request) }
    return run((tx) => signDecision(tx, act(who), input, cells))
  }
  const sendBack = async (request: RequestId, who: Who, opinion = '请补充理由。') => {
    const input = { ...(await on(who, request)), digest: await digestOf(request), opinion }
    return run((tx) => sendBackDecision(tx, act(who), input, cells))
  }
  const decide = async (request: RequestId, who: Who = 'clerk') => {
    const input = { ...(await on(who, request)), digest: await digestOf(request), on: today() }
    return run((tx) => decideRequest(tx, act(who), input, cells))
  }
  const deliver = async (request: RequestId) => {
    const delivery = { way: 'post', postedOn: today() } as const
    const input = { ...(await on('clerk', request)), delivery, proof: 'EMS 1234567890' }
    return run((tx) => deliverAnswer(tx, act(), input, cells))
  }
  /** Files the papers a kind needs that no event of the case is. */
  const evidence = async (request: RequestId, kinds: readonly DecisionKind[]) => {
    const byEvent: readonly NeedId[] = [
      'searchRecord',
      'clarificationNotice',
      'feeNotice',
      'thirdPartyView',
      'explanation',
    ]
    const papers = [...new Set(kinds.flatMap((kind) => decisionOf(kind).needs))].filter(
      (need) => needs[need].form === 'paper' && !byEvent.includes(need),
    )
    for (const need of papers) {
      const fact = { kind: 'material-added', on: today(), files: [], need } as const
      await office.fact('clerk', request, fact, { title: needs[need].title })
    }
  }
  const signOff = async (request: RequestId) => {
    await submit(request)
    await sign(request, 'head')
    await sign(request, 'director')
    return sign(request, 'leader')
  }
  return {
    draft,
    submit,
    sign,
    sendBack,
    decide,
    deliver,
    evidence,
    signOff,
    assign: (request: RequestId) =>
      office.fact('director', request, {
        kind: 'assigned',
        on: today(),
        person: office.person('clerk'),
        section: null,
      }),
    search: (request: RequestId, result: 'found' | 'none' = 'found') =>
      office.fact(
        'clerk',
        request,
        { kind: 'searched', on: today(), result },
        { where: '档案室', how: '按项目名称检索' },
      ),
    askThirdParty: async (request: RequestId) => {
      const asked = { on: today(), name: '甲公司', contact: '13900139000', question: '是否同意公开报价单？' }
      const input = { ...(await on('clerk', request)), ...asked }
      return run((tx) => askThirdParty(tx, act(), input, cells))
    },
    approveExtension: (request: RequestId, workdays: number) =>
      office.fact(
        'director',
        request,
        { kind: 'extension-approved', on: today(), workdays },
        { reason: '案情复杂' },
      ),
    extend: async (request: RequestId) => {
      const input = { ...(await on('clerk', request)), on: today() }
      return run((tx) => extendTerm(tx, act(), input, cells))
    },
    fee: async (request: RequestId, asked: FeeAsked) => {
      const input = { ...(await on('clerk', request)), on: today(), asked }
      return run((tx) => noticeFee(tx, act(), input, cells))
    },
    /** From a draft of these kinds through all levels to the letter, all on one day, and closes the case. */
    conclude: async (request: RequestId, ...kinds: readonly DecisionKind[]): Promise<Case> => {
      await evidence(request, kinds)
      await draft(request, contentFor(...kinds))
      await signOff(request)
      const decided = await decide(request)
      if (decided.stage === 'decided') await deliver(request)
      return office.fact('clerk', request, { kind: 'closed', on: today() })
    },
  }
}

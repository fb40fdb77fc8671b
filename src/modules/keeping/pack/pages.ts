import { applicants } from '#statute/applicants'
import type { NeedId } from '#statute/decisions'
import { decisionOf, needs } from '#statute/decisions'
import { attemptStates, deliveryWays, failures, givenText, takers } from '#modules/letters'
import type { CaseEvent } from '#modules/requests'
import { answerWays, factText, intakeChannels, wantedForms } from '#modules/requests'
import type { Dossier } from './dossier.ts'
import { facts, grid, pageOf } from './page.ts'
import { momentOf, textsOf, writerOf } from './words.ts'

/** 政府信息公开申请表, 条例第二十九条. */
export const formPage = ({ form, number, found }: Dossier): Uint8Array => {
  const { applicantKind, agent, proof } = form
  const { title, proofs } = applicants[applicantKind]
  return pageOf(
    '政府信息公开申请表',
    facts([
      ['编号', number],
      ['申请渠道', intakeChannels[found.channel]],
      ['申请人类别', title],
      ['姓名或者名称', form.name],
      ['证件', proofs.find(({ id }) => id === proof)?.title],
      ['证件号码', form.idNumber],
      ['联系人', form.contact],
      ['电话', form.phone],
      ['电子邮箱', form.email],
      ['通信地址', form.address],
      ['邮政编码', form.postcode],
      ['经办人（代理人）', agent?.name],
      ['经办人证件号码', agent?.idNumber],
      ['经办人电话', agent?.phone],
      ['申请公开的政府信息', form.description],
      ['形式要求', wantedForms[form.form]],
      ['获取途径', answerWays[form.way]],
      ['需要的帮助', form.help],
    ]),
  )
}

/** 登记回执, 条例第三十一条. The query code is on the receipt of the applicant alone. */
export const receiptPage = ({ number, organisation, found }: Dossier): Uint8Array =>
  pageOf(
    '登记回执',
    facts([
      ['受理机关', organisation.name],
      ['编号', number],
      ['送到之日', found.events[0]?.on],
      ['收到之日', found.clock?.receivedOn],
      ['答复期限', found.lateness.due],
    ]),
  )

const asked = (event: CaseEvent): event is CaseEvent & { readonly party: string } => 'party' in event

/** 征求意见: who was asked what, and what they answered; undefined where nobody was. 条例第三十二条、第三十四条. */
export const consultationPage = (dossier: Dossier): Uint8Array | undefined => {
  const rows = dossier.file
    .filter(asked)
    .map((event) => [event.on, event.party, factText(event), textsOf(dossier, event)])
  return rows.length === 0 ? undefined : pageOf('征求意见情况', grid(['日期', '对象', '事项', '内容'], rows))
}

const levels = ({ found: { draft } }: Dossier): ReadonlyMap<string, string> =>
  new Map(draft?.submitted?.steps.map(({ code, title }) => [code, title]) ?? [])

/** 审查呈批单: the draft as it was signed, who signed when under which bytes; undefined where nothing was drafted. */
export const reviewPage = (dossier: Dossier): Uint8Array | undefined => {
  const { draft, found, number, file } = dossier
  if (found.draft === null || draft === undefined) return undefined
  const titles = levels(dossier)
  const rounds = file.flatMap((event) => {
    if (event.kind !== 'submitted' && event.kind !== 'signed' && event.kind !== 'sent-back') return []
    const level = event.kind === 'signed' ? (titles.get(event.step) ?? event.step) : ''
    const text = textsOf(dossier, event)
    return [
      [momentOf(event.recordedAt), factText(event), level, writerOf(dossier, event.by), text, event.digest],
    ]
  })
  return pageOf(
    '答复审查呈批单',
    facts([
      ['编号', number],
      ['处理意见', decisionOf(found.draft.decision).title],
      ...draft.parts.map(({ about, kind }): readonly [string, string] => [
        about === '' ? '申请事项' : about,
        decisionOf(kind).title,
      ]),
      // The keys of the texts are needs.
      ...(Object.keys(draft.texts) as NeedId[]).map((need): readonly [string, string] => [
        needs[need].title,
        draft.texts[need] ?? '',
      ]),
      ['事实和理由', draft.reasons],
      ['内容摘要（SM3）', found.draft.digest],
    ]) + grid(['时间', '事项', '环节', '办理人', '意见', '签署的摘要（SM3）'], rounds),
  )
}

/** Every attempt to deliver a letter; what proves it lies in a folder beside. */
const attemptsGrid = ({ deliveries }: Dossier): string =>
  deliveries.length === 0
    ? ''
    : grid(
        ['文书', '送出之日', '方式', '邮件号', '结果', '送达凭证', '凭证的 SM3'],
        deliveries.map(
          ({ letter, attempt: { began_on, way, mail_number, state, ended_on, taker, failure }, proof }) => [
            `${letter.title}（${letter.number}）`,
            began_on,
            deliveryWays[way],
            mail_number ?? '',
            [ended_on, attemptStates[state], taker && takers[taker], failure && failures[failure].title]
              .filter((text) => text !== null)
              .join('，'),
            proof?.name ?? '没有',
            proof?.digest ?? '',
          ],
        ),
      )

/** 送达记录, 国办公开办函〔2016〕235号; undefined where nothing went out. */
export const deliveryPage = (dossier: Dossier): Uint8Array | undefined => {
  const rows = dossier.file.flatMap((event) => {
    if (event.kind !== 'delivered' && event.kind !== 'notified') return []
    const given = event.kind === 'delivered' ? givenText(event.given) : null
    const proven = [event.proof, given].filter((text) => text !== null).join('；')
    return [[event.on, factText(event), deliveryWays[event.way], proven, textsOf(dossier, event)]]
  })
  const attempts = attemptsGrid(dossier)
  if (rows.length === 0 && attempts === '') return undefined
  const told = rows.length === 0 ? '' : grid(['日期', '事项', '方式', '凭证', '说明'], rows)
  return pageOf('送达记录', told + attempts)
}

/** 案卷: everything that was written down, in its order. */
export const eventsPage = (dossier: Dossier): Uint8Array =>
  pageOf(
    '案卷记录',
    grid(
      ['序号', '日期', '事项', '内容', '记录人', '记录时间'],
      dossier.file.map((event) => [
        String(event.seq),
        event.on,
        factText(event),
        textsOf(dossier, event),
        writerOf(dossier, event.by),
        momentOf(event.recordedAt),
      ]),
    ),
  )

/** The same for programs. */
export const eventsJson = (dossier: Dossier): Uint8Array => {
  const { number, organisation, personal, form, found, file, texts } = dossier
  const whole = {
    schema: 'gongkai.case-file/1',
    number,
    organisation: organisation.name,
    personal,
    form,
    stage: found.stage,
    outcome: found.outcome,
    events: file.map((event) => ({ ...event, texts: texts.get(event.seq) ?? null })),
  }
  return new TextEncoder().encode(`${JSON.stringify(whole, undefined, 2)}\n`)
}

import type { Basis } from '#statute/dated'
import { regulation } from '#statute/dated'
import type { LetterTemplate } from '../letter.ts'
import { blank, locked, open } from '../letter.ts'
import { say } from '../line.ts'
import { contact } from './common.ts'

const practice: Basis = {
  document: '实践做法',
  certainty: 'practice',
  note: '宿政办函〔2021〕21号所附文书有此种类。',
}

/** Letters to third parties, agencies and sections. Nothing in them says who applied. */
export const others = {
  /** 条例第十五条、第三十二条: in writing, fifteen working days, silence is no consent. */
  thirdPartyInquiry: {
    title: '政府信息公开第三方意见征询书',
    addressee: 'third-party',
    series: 'notice',
    basis: [regulation('第十五条'), regulation('第三十二条')],
    facts: ['party', 'question'],
    passages: [
      locked(
        'matter',
        '征求意见的事由',
        say`本机关收到一件政府信息公开申请，申请公开的政府信息可能涉及${'you'}的商业秘密、个人隐私等合法权益。根据《政府信息公开条例》第三十二条的规定，现书面征求${'you'}的意见。`,
        { basis: regulation('第三十二条') },
      ),
      open('question', '征求意见的内容', say`${'question'}`),
      locked(
        'term',
        '期限和后果',
        say`请自收到本征询书之日起15个工作日内提出意见，说明是否同意公开；不同意的，请说明理由。逾期未提出意见的，由本机关依照《政府信息公开条例》的规定决定是否公开。`,
        { basis: regulation('第三十二条') },
      ),
      locked(
        'effect',
        '意见的效力',
        say`${'you'}不同意公开且有合理理由的，本机关不予公开；本机关认为不公开可能对公共利益造成重大影响的，可以决定予以公开，并将决定公开的政府信息内容和理由书面告知${'you'}。`,
        { basis: regulation('第三十二条') },
      ),
      contact,
    ],
  },
  /** The form a third party fills in and sends back. */
  thirdPartyReply: {
    title: '征求意见确认函',
    addressee: 'third-party',
    series: 'notice',
    basis: [regulation('第三十二条')],
    facts: ['party', 'partyAskedOn', 'organisation'],
    passages: [
      blank('to', '致', say`${'organisation'}：`),
      blank(
        'received',
        '收到',
        say`本人（本单位）于＿＿＿＿年＿＿月＿＿日收到贵机关${'partyAskedOn'}发出的《政府信息公开第三方意见征询书》。对其中所列政府信息：`,
      ),
      blank('choice', '意见', say`□同意公开　　□部分同意公开　　□不同意公开`),
      blank(
        'parts',
        '部分公开',
        say`部分同意的，同意公开的内容：\n＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿\n＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿`,
      ),
      blank(
        'reason',
        '理由',
        say`不同意公开的内容和理由：\n＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿\n＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿\n＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿`,
      ),
      blank('sign', '签名', say`签名（盖章）：＿＿＿＿＿＿＿＿＿＿\n联系电话：＿＿＿＿＿＿＿＿＿＿`),
      blank('day', '日期', say`日期：＿＿＿＿年＿＿月＿＿日`),
    ],
  },
  /** 条例第三十二条: what was decided, and why, to the third party that was asked. */
  thirdPartyNotice: {
    title: '政府信息依申请公开告知书（第三方）',
    addressee: 'third-party',
    series: 'notice',
    basis: [regulation('第三十二条')],
    facts: ['party', 'partyAskedOn', 'outcome', 'reason', 'reviewOrgan', 'court'],
    passages: [
      locked(
        'asked',
        '征求意见的经过',
        say`本机关于${'partyAskedOn'}就一件政府信息公开申请书面征求${'you'}的意见。${'partyView'}。`,
        { basis: regulation('第三十二条'), when: ['partyView'] },
      ),
      locked(
        'outcome',
        '决定',
        say`根据《政府信息公开条例》第十五条、第三十二条的规定，本机关对所征求意见的政府信息作出的处理决定为：${'outcome'}。`,
        { basis: regulation('第三十二条') },
      ),
      open('reason', '决定公开的内容和理由', say`决定涉及的政府信息内容和理由：${'reason'}。`),
      contact,
    ],
  },
  /** 条例第三十四条: made together; fifteen working days, silence is consent. */
  coMakerInquiry: {
    title: '共同制作政府信息征求意见书',
    addressee: 'agency',
    series: 'notice',
    basis: [regulation('第三十四条')],
    facts: ['party', 'question'],
    passages: [
      locked(
        'matter',
        '征求意见的事由',
        say`本机关收到一件政府信息公开申请，申请公开的政府信息由贵机关与本机关共同制作，本机关为牵头制作机关。根据《政府信息公开条例》第三十四条的规定，现征求贵机关的意见。`,
        { basis: regulation('第三十四条') },
      ),
      open('question', '征求意见的内容', say`${'question'}`),
      locked(
        'term',
        '期限和后果',
        say`请自收到本征求意见书之日起15个工作日内提出意见；逾期未提出意见的，视为同意公开。`,
        { basis: regulation('第三十四条') },
      ),
      contact,
    ],
  },
  /** 条例第三十三条第三款: another agency is asked; its silence means nothing. */
  agencyInquiry: {
    title: '政府信息公开征求意见函',
    addressee: 'agency',
    series: 'notice',
    basis: [regulation('第三十三条第三款')],
    facts: ['party', 'question'],
    passages: [
      locked(
        'matter',
        '征求意见的事由',
        say`本机关正在办理一件政府信息公开申请，申请公开的政府信息涉及贵机关。根据《政府信息公开条例》第三十三条第三款的规定，现征求贵机关的意见。`,
        { basis: regulation('第三十三条第三款') },
      ),
      open('question', '征求意见的内容', say`${'question'}`),
      open('term', '请求', say`请尽快书面反馈意见。`),
      contact,
    ],
  },
  /** A section or unit is to search or give its opinion by a day of the office's own. */
  assistance: {
    title: '政府信息公开申请协办函',
    addressee: 'section',
    series: 'notice',
    basis: [regulation('第四十五条'), practice],
    facts: ['section', 'matter', 'until'],
    passages: [
      locked(
        'matter',
        '协办事由',
        say`本机关于${'receivedOn'}收到一件政府信息公开申请（登记编号：${'requestNumber'}），申请公开的内容为：“${'asked'}”。根据《政府信息公开条例》第四十五条规定的工作制度，请协助办理下列事项：`,
        { basis: regulation('第四十五条') },
      ),
      open('points', '协办事项', say`${'matter'}`),
      locked('term', '期限', say`请于${'until'}前（含当日）书面回复。机关内部办理的时间计算在答复期限内。`, {
        basis: regulation('第三十三条'),
      }),
      contact,
    ],
  },
  /** A request that came to the wrong office is handed on; practice. */
  transfer: {
    title: '政府信息公开申请移送函',
    addressee: 'agency',
    series: 'notice',
    basis: [practice],
    facts: ['agency', 'requestNumber', 'receivedOn', 'handedOver'],
    passages: [
      open(
        'matter',
        '移送事由',
        say`现将本机关${'receivedOn'}登记的一件政府信息公开申请（登记编号：${'requestNumber'}）移送贵机关，请依照《政府信息公开条例》第三十一条的规定与申请人确认收到之日。移送材料如下：`,
      ),
      open('list', '移送明细', say`${'handedOver'}`),
      blank('signed', '接收', say`接收人：＿＿＿＿＿＿＿＿\n接收日期：＿＿＿＿年＿＿月＿＿日`),
      contact,
    ],
  },
} as const satisfies Readonly<Record<string, LetterTemplate>>

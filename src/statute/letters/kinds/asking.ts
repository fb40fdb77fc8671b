import type { Basis } from '#statute/dated'
import { regulation } from '#statute/dated'
import type { LetterTemplate } from '../letter.ts'
import { locked, open } from '../letter.ts'
import { say } from '../line.ts'
import { contact, opening } from './common.ts'

const feeRules: Basis = {
  document: '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）',
  article: '第六条',
  certainty: 'excerpt',
  note: '条文内容见于转引，未核对原文。',
}

const toApplicant = { addressee: 'applicant', series: 'notice' } as const

/** Letters to the applicant on the way to a decision: 条例第三十条至第三十五条、第四十二条、第四十五条. None opens a remedy. */
export const asking = {
  /** 条例第三十一条、第四十五条: what came, when it counts as received, until when it is answered. */
  receipt: {
    ...toApplicant,
    title: '政府信息公开申请登记回执',
    basis: [regulation('第三十一条'), regulation('第三十三条'), regulation('第四十五条')],
    facts: ['requestNumber', 'receivedOn', 'asked', 'dueOn'],
    passages: [
      locked(
        'received',
        '收到申请',
        say`${'you'}以${'channel'}方式提出的政府信息公开申请已经登记，登记编号为${'requestNumber'}。申请公开的内容为：“${'asked'}”。`,
      ),
      locked(
        'term',
        '答复期限',
        say`根据《政府信息公开条例》第三十一条的规定，收到申请之日为${'receivedOn'}。根据《政府信息公开条例》第三十三条的规定，本机关应当在${'dueOn'}前（含当日）答复；依法需要补正、征求意见、延长答复期限或者收取信息处理费的，另行告知。`,
        { basis: regulation('第三十三条') },
      ),
      open(
        'follow',
        '查询办法',
        say`${'you'}可以凭登记时取得的查询码和姓名（名称）在本机关政府信息公开专栏查询办理进度。`,
      ),
      contact,
    ],
  },
  /** 条例第三十条: once, within seven working days, all that is unclear, with a reasonable term. */
  clarification: {
    ...toApplicant,
    title: '政府信息公开申请补正告知书',
    basis: [regulation('第三十条')],
    facts: ['receivedOn', 'asked', 'points', 'until'],
    passages: [
      opening,
      locked(
        'ask',
        '告知补正',
        say`经审查，该申请的内容不明确或者不符合要求。根据《政府信息公开条例》第二十九条、第三十条的规定，现一次性告知${'you'}对下列事项作出补正：`,
        { basis: regulation('第三十条') },
      ),
      open('points', '补正事项', say`${'points'}`),
      locked(
        'term',
        '补正期限和后果',
        say`请于${'until'}前（含当日）将补正后的申请提交本机关。答复期限自本机关收到补正的申请之日起计算。无正当理由逾期不补正的，视为放弃申请，本机关不再处理该政府信息公开申请。`,
        { basis: regulation('第三十条') },
      ),
      contact,
    ],
  },
  /** 条例第三十五条: far more or oftener than is reasonable. */
  explanation: {
    ...toApplicant,
    title: '政府信息公开申请说明理由告知书',
    basis: [regulation('第三十五条')],
    facts: ['receivedOn', 'asked', 'points', 'until'],
    passages: [
      opening,
      locked(
        'ask',
        '要求说明理由',
        say`经审查，${'you'}申请公开政府信息的数量、频次明显超过合理范围。根据《政府信息公开条例》第三十五条的规定，请${'you'}就下列事项说明理由：`,
        { basis: regulation('第三十五条') },
      ),
      open('points', '需要说明的事项', say`${'points'}`),
      locked(
        'term',
        '期限和后果',
        say`请于${'until'}前（含当日）书面提交说明。本机关认为申请理由不合理的，不予处理；认为申请理由合理，但是无法在法定期限内答复的，可以确定延迟答复的合理期限并告知${'you'}。`,
        { basis: regulation('第三十五条') },
      ),
      contact,
    ],
  },
  /** 条例第三十三条第二款: before the first due date, at most twenty working days, with the consent of the head. */
  extension: {
    ...toApplicant,
    title: '政府信息公开申请延期答复告知书',
    basis: [regulation('第三十三条第二款')],
    facts: ['receivedOn', 'asked', 'reason', 'workdays', 'newDueOn', 'approvedOn'],
    passages: [
      opening,
      open('reason', '延期的理由', say`因${'reason'}，本机关不能在规定的期限内答复。`),
      locked(
        'term',
        '延长的期限',
        say`根据《政府信息公开条例》第三十三条第二款的规定，经本机关政府信息公开工作机构负责人于${'approvedOn'}同意，答复期限延长${'workdays'}个工作日，延长至${'newDueOn'}。`,
        { basis: regulation('第三十三条第二款') },
      ),
      contact,
    ],
  },
  /** 条例第三十五条: good reasons, but the term cannot be met. */
  delay: {
    ...toApplicant,
    title: '政府信息公开申请延迟答复告知书',
    basis: [regulation('第三十五条')],
    facts: ['receivedOn', 'asked', 'reason', 'until'],
    passages: [
      opening,
      open(
        'reason',
        '延迟的理由',
        say`${'you'}已经说明理由，本机关认为申请理由合理。因${'reason'}，本机关无法在规定的期限内答复。`,
      ),
      locked(
        'term',
        '延迟答复的期限',
        say`根据《政府信息公开条例》第三十五条的规定，本机关确定延迟至${'until'}前（含当日）答复。`,
        { basis: regulation('第三十五条') },
      ),
      contact,
    ],
  },
  /** 条例第三十三条第三款: the time others are asked is not counted. */
  consultationNotice: {
    ...toApplicant,
    title: '征求意见告知书',
    basis: [regulation('第三十二条'), regulation('第三十三条第三款'), regulation('第三十四条')],
    facts: ['receivedOn', 'asked', 'partyAskedOn'],
    passages: [
      opening,
      locked(
        'asked',
        '征求意见',
        say`因该申请涉及第三方合法权益或者其他机关，本机关已于${'partyAskedOn'}书面征求意见。根据《政府信息公开条例》第三十三条第三款的规定，征求第三方和其他机关意见所需时间不计算在答复期限内。`,
        { basis: regulation('第三十三条第三款') },
      ),
      contact,
    ],
  },
  /** 条例第四十二条, 国办函〔2020〕109号: what it costs, why, how it is paid, and what follows where it is not. */
  feeNotice: {
    ...toApplicant,
    title: '政府信息公开信息处理费收费通知书',
    basis: [regulation('第四十二条'), feeRules],
    facts: ['receivedOn', 'asked', 'fee', 'feeScheme', 'feeSteps', 'payWay'],
    passages: [
      opening,
      locked(
        'fee',
        '收费的依据和数额',
        say`根据《政府信息公开条例》第四十二条、《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）的规定，本机关对该申请${'feeScheme'}收取信息处理费，数额为${'fee'}。收费标准和计算过程如下：`,
        { basis: feeRules, from: '2021-01-01' },
      ),
      locked('steps', '计算过程', say`${'feeSteps'}`, { basis: feeRules, from: '2021-01-01' }),
      open('pay', '缴纳方式', say`缴纳方式：${'payWay'}`),
      locked(
        'term',
        '缴纳期限和后果',
        say`请自收到本通知次日起20个工作日内缴纳。逾期未缴纳的，视为放弃申请，本机关不再处理该政府信息公开申请。`,
        { basis: feeRules, from: '2021-01-01' },
      ),
      locked('restart', '缴费后的答复期限', say`${'you'}完成缴费的，答复期限自缴费次日起重新计算。`, {
        from: '2021-01-01',
        basis: { ...feeRules, certainty: 'memory', note: '缴费后重新计算答复期限，凭记忆录入，请核对原文。' },
      }),
      contact,
    ],
  },
} as const satisfies Readonly<Record<string, LetterTemplate>>

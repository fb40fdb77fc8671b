import { decisionOf } from '#statute/decisions'
import type { LetterTemplate } from '../letter.ts'
import { locked, open } from '../letter.ts'
import { say } from '../line.ts'

const common = { addressee: 'file', series: 'decision' } as const

/** 收到申请 as a record has it: nobody is addressed. */
const register = locked(
  'opening',
  '申请',
  say`申请人${'applicant'}于${'receivedOn'}提出政府信息公开申请（登记编号：${'requestNumber'}），申请公开的内容为：“${'asked'}”。`,
)

/** Ends that are only written down; that they belong into 其他 is practice. */
export const records = {
  withdrawn: {
    ...common,
    title: '政府信息公开申请撤回记录',
    basis: decisionOf('withdrawn').basis,
    facts: ['receivedOn', 'asked', 'withdrawnOn', 'withdrawalRecord'],
    passages: [
      register,
      locked('end', '撤回', say`申请人于${'withdrawnOn'}撤回申请，本机关终止办理。`, {
        basis: decisionOf('withdrawn').basis[0],
      }),
      open('record', '撤回的材料', say`撤回的材料或者记录：${'withdrawalRecord'}。`),
    ],
  },
  unreachable: {
    ...common,
    title: '政府信息公开申请办结登记',
    basis: decisionOf('unreachable').basis,
    facts: ['receivedOn', 'asked', 'reasons'],
    passages: [
      register,
      locked('end', '办结', say`因申请人死亡或者无法联系，无法送达答复，本机关作办结登记。`, {
        basis: decisionOf('unreachable').basis[0],
      }),
      open('reasons', '联系经过', say`${'reasons'}`),
    ],
  },
} as const satisfies Readonly<Record<string, LetterTemplate>>

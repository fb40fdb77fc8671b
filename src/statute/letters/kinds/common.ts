import { regulation } from '#statute/dated'
import { locked, open } from '../letter.ts'
import { say } from '../line.ts'

/** What every letter to an applicant begins with: when it was received, what was asked. */
export const opening = locked(
  'opening',
  '申请',
  say`本机关于${'receivedOn'}收到${'you'}提出的政府信息公开申请（登记编号：${'requestNumber'}），申请公开的内容为：“${'asked'}”。`,
)

/** What befell the request before it was decided, where it did. */
export const course = [
  locked(
    'clarified',
    '补正',
    say`本机关于${'clarificationOn'}告知${'you'}补正，于${'clarifiedOn'}收到补正的申请。根据《政府信息公开条例》第三十条的规定，答复期限自收到补正的申请之日起计算。`,
    { basis: regulation('第三十条'), when: ['clarificationOn', 'clarifiedOn'] },
  ),
  locked(
    'consulted',
    '征求意见',
    say`本机关于${'partyAskedOn'}依法书面征求了意见，征求意见所需时间不计算在答复期限内。`,
    { basis: regulation('第三十三条第三款'), when: ['partyAskedOn'] },
  ),
  locked(
    'extended',
    '延期',
    say`经本机关政府信息公开工作机构负责人同意，本机关于${'extendedOn'}告知${'you'}将答复期限延长${'workdays'}个工作日。`,
    { basis: regulation('第三十三条第二款'), when: ['extendedOn', 'workdays'] },
  ),
] as const

/** Said where the term was over before the letter. */
export const late = locked(
  'late',
  '超过期限的说明',
  say`本机关应当在${'overdueOn'}前答复，未能在该期限内答复，特此说明。`,
  { basis: regulation('第三十三条'), when: ['overdueOn'] },
)

/** Whom to turn to. */
export const contact = open('contact', '联系方式', say`联系方式：${'contact'}`)

import type { ApplicantKind } from '#statute/applicants'
import type { RequestForm } from '#modules/requests'
import type { Draw } from '../documents/draw.ts'

/** Somebody who applies; nobody is called so, and the numbers are given to nobody. */
type Applicant = Pick<RequestForm, 'applicantKind' | 'name' | 'proof' | 'idNumber' | 'contact' | 'phone'>

const person = (name: string, place: number): Applicant => ({
  applicantKind: 'naturalPerson',
  name: `${name}（示例）`,
  proof: 'identity-card',
  idNumber: `99999919${70 + (place % 29)}0${1 + (place % 9)}1500${10 + place}`,
  contact: null,
  phone: `1380000${String(1000 + place)}`,
})

const body = (
  applicantKind: Exclude<ApplicantKind, 'naturalPerson'>,
  name: string,
  place: number,
): Applicant => ({
  applicantKind,
  name: `${name}（示例）`,
  proof: 'credit-code',
  idNumber: `9199990000000000${10 + place}`,
  contact: '联系人（示例）',
  phone: `0000-77770${10 + place}`,
})

const people = [
  person('钱一山', 0),
  person('孙二河', 1),
  person('李三林', 2),
  person('周四维', 3),
  person('吴五岳', 4),
  person('郑六合', 5),
  person('冯七弦', 6),
  person('褚八方', 7),
  person('卫九州', 8),
  person('蒋十里', 9),
] as const

const bodies = [
  body('enterprise', '示例县同安大药房有限公司', 0),
  body('enterprise', '示例市康宁医疗器械有限公司', 1),
  body('enterprise', '示例县惠民养老服务有限公司', 2),
  body('research', '示例大学公共管理学院', 3),
  body('research', '示例市卫生经济研究所', 4),
  body('charity', '示例县慢性病患者互助会', 5),
  body('charity', '示例市罕见病关爱中心', 6),
  body('legalService', '示例衡平律师事务所', 7),
  body('legalService', '示例县城关法律服务所', 8),
  body('other', '示例县西坪镇上河村村民委员会', 9),
  body('other', '示例县退休职工联谊会', 10),
] as const

/** Whoever applies again and again. */
export const persistent: Applicant = people[3]

/** A kind first, then one of it: the last kinds come up as well. */
const bodyFrom = (draw: Draw): Applicant => {
  const kind = draw.of(['enterprise', 'enterprise', 'research', 'charity', 'legalService', 'other'])
  const [one, ...more] = bodies.filter(({ applicantKind }) => applicantKind === kind)
  return one === undefined ? bodies[0] : draw.of([one, ...more])
}

/** Three of five are people, the rest are bodies of every kind. */
export const applicantFrom = (draw: Draw): Applicant =>
  draw.number(1, 5) <= 3 ? draw.of(people) : bodyFrom(draw)

/** The form somebody hands in: who wants data looks at the answer on the net. */
export const formFor = (applicant: Applicant, description: string, draw: Draw): RequestForm => {
  const address = `示例县示例路 ${draw.number(3, 99)} 号`
  const form = draw.of(['paper', 'electronic', 'paper'] as const)
  const onPaper = draw.of(['post', 'pickup', 'post'] as const)
  return {
    ...applicant,
    proofFiles: [],
    email: null,
    address,
    postcode: null,
    agent: null,
    description,
    form,
    way: form === 'electronic' ? 'online' : onPaper,
    help: draw.number(1, 40) === 1 ? '申请人视力不便，请用大字本或者电话说明。' : null,
  }
}

import type { ApplicantKind } from '#statute/applicants'
import type { RequestForm } from '../intake/index.ts'

/** What stands where a text was. */
const removed = '（个人信息已按保存期限规定删除）'

/** A form of which nothing is left but what table 3 counts. Its name leaves no index: no letter is in it. */
export const emptiedForm = (applicantKind: ApplicantKind): RequestForm => ({
  applicantKind,
  name: '＊＊＊',
  proof: null,
  idNumber: null,
  proofFiles: [],
  contact: null,
  phone: null,
  email: null,
  address: null,
  postcode: null,
  agent: null,
  description: removed,
  form: 'paper',
  way: 'pickup',
  help: null,
})

import type { ApplicantKind } from '#statute/applicants'
import type { RequestForm } from '../intake/index.ts'

/** A form of which nothing is left but what table 3 counts; empty texts leave no index, whatever the keys. */
export const emptiedForm = (applicantKind: ApplicantKind): RequestForm => ({
  applicantKind,
  name: '',
  proof: null,
  idNumber: null,
  proofFiles: [],
  contact: null,
  phone: null,
  email: null,
  address: null,
  postcode: null,
  agent: null,
  description: '',
  form: 'paper',
  way: 'pickup',
  help: null,
})

import { orNull } from '../../parts/empty-to-null.ts'
import type { RequestForm } from '../words.ts'

/** What the fields hold while they are filled in. */
export interface Typed {
  readonly channel:
    'counter' | 'signed-mail' | 'ordinary-mail' | 'misdirected-mail' | 'email' | 'fax' | 'transfer' | 'oral'
  readonly cameOn: string
  readonly confirmedOn?: string
  readonly form: Partial<Omit<RequestForm, 'agent'>> & {
    readonly hasAgent?: boolean
    readonly agent?: {
      readonly name?: string
      readonly idNumber?: string
      readonly phone?: string
      readonly files?: string[]
    }
  }
}

/** What was filled in as a form: what is empty is null. */
export const formOf = ({ form }: Pick<Typed, 'form'>): RequestForm => {
  const { agent } = form
  return {
    applicantKind: form.applicantKind ?? 'naturalPerson',
    name: form.name?.trim() ?? '',
    proof: form.proof ?? null,
    idNumber: orNull(form.idNumber),
    proofFiles: [...(form.proofFiles ?? [])],
    contact: orNull(form.contact),
    phone: orNull(form.phone),
    email: orNull(form.email),
    address: orNull(form.address),
    postcode: orNull(form.postcode),
    agent:
      form.hasAgent === true
        ? {
            name: agent?.name?.trim() ?? '',
            idNumber: agent?.idNumber?.trim() ?? '',
            phone: agent?.phone?.trim() ?? '',
            files: [...(agent?.files ?? [])],
          }
        : null,
    description: form.description?.trim() ?? '',
    form: form.form ?? 'paper',
    way: form.way ?? 'post',
    help: orNull(form.help),
  }
}

/** Whether there is enough to look for requests that may be the same. */
export const canCompare = ({ name, description }: RequestForm): boolean =>
  name !== '' && description.length >= 4

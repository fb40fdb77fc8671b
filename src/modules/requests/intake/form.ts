import type { ApplicantKind } from '#statute/applicants'
import { applicants } from '#statute/applicants'
import type { FieldProblems } from '#platform/refusal'
import { Refusal } from '#platform/refusal'
import type { AnswerWay, WantedForm } from '../schema/index.ts'

/** Somebody who acts for the applicant, with the papers that show they may. */
export interface Agent {
  readonly name: string
  readonly idNumber: string
  readonly phone: string
  /** Files: own proof and authority. */
  readonly files: readonly string[]
}

/** What 条例第二十九条 asks for, and nothing else: above all no purpose. */
export interface RequestForm {
  readonly applicantKind: ApplicantKind
  /** 姓名或者名称. */
  readonly name: string
  /** Which paper shows who they are: an id of `applicants[kind].proofs`; null while none was shown. */
  readonly proof: string | null
  readonly idNumber: string | null
  readonly proofFiles: readonly string[]
  /** Who speaks for an organisation. */
  readonly contact: string | null
  readonly phone: string | null
  readonly email: string | null
  readonly address: string | null
  readonly postcode: string | null
  readonly agent: Agent | null
  /** 名称、文号或者便于查询的其他特征性描述. */
  readonly description: string
  readonly form: WantedForm
  readonly way: AnswerWay
  /** 条例第四十三条: what help they need to read, see or hear. */
  readonly help: string | null
}

const lengths = {
  name: 100,
  idNumber: 50,
  contact: 50,
  address: 200,
  postcode: 20,
  description: 5000,
  help: 500,
  email: 254,
} as const

const tidy = (text: string | null): string | null => {
  const plain = text?.normalize('NFC').trim() ?? ''
  return plain === '' ? null : plain
}

const tidyAgent = (agent: Agent | null): Agent | null =>
  agent === null
    ? null
    : {
        ...agent,
        name: tidy(agent.name) ?? '',
        idNumber: tidy(agent.idNumber) ?? '',
        phone: tidy(agent.phone) ?? '',
      }

/** A form as it is kept: trimmed, what is empty null. */
const tidied = (form: RequestForm): RequestForm => ({
  ...form,
  name: tidy(form.name) ?? '',
  idNumber: tidy(form.idNumber),
  contact: tidy(form.contact),
  phone: tidy(form.phone),
  email: tidy(form.email),
  address: tidy(form.address),
  postcode: tidy(form.postcode),
  description: tidy(form.description) ?? '',
  help: tidy(form.help),
  agent: tidyAgent(form.agent),
})

const isPhone = (text: string): boolean => /^\+?[\d\s()-]{5,24}(?:(?:转|x|-)\d{1,6})?$/u.test(text)
const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(text)

/** 联系方式: by the way the answer is to come, and at least one. */
const contactProblems = ({ phone, email, address, way }: RequestForm): FieldProblems => ({
  ...(phone === null && email === null && address === null
    ? { phone: '请至少填写电话、电子邮箱、通信地址中的一项。' }
    : {}),
  ...(phone !== null && !isPhone(phone)
    ? { phone: '电话号码应当是手机号，或者区号加号码，例如 010-66010000 或者 13800138000。' }
    : {}),
  ...(email !== null && !isEmail(email) ? { email: '电子邮箱的写法不对，例如 name@example.com。' } : {}),
  ...(way === 'post' && address === null ? { address: '选择邮寄的，请填写通信地址。' } : {}),
  ...(way === 'email' && email === null ? { email: '选择电子邮件的，请填写电子邮箱。' } : {}),
})

const lengthProblems = (form: RequestForm): FieldProblems =>
  Object.fromEntries(
    (Object.keys(lengths) as (keyof typeof lengths)[]).flatMap((field) =>
      (form[field]?.length ?? 0) > lengths[field] ? [[field, `最多${lengths[field]}个字，请缩短。`]] : [],
    ),
  )

const proofProblems = ({ applicantKind, proof, idNumber }: RequestForm): FieldProblems => {
  if (proof === null) return {}
  if (!applicants[applicantKind].proofs.some(({ id }) => id === proof))
    return { proof: '这类申请人没有这种证件，请从列表里选取。' }
  return idNumber === null ? { idNumber: '请填写证件号码。' } : {}
}

const problemsOf = (form: RequestForm): FieldProblems => ({
  ...(form.name === '' ? { name: '请填写申请人的姓名或者名称。' } : {}),
  ...(form.description === ''
    ? { description: '请写明所申请政府信息的名称、文号，或者便于查询的其他特征。' }
    : {}),
  ...proofProblems(form),
  ...contactProblems(form),
  ...agentProblems(form),
  ...lengthProblems(form),
  ...(JSON.stringify(form).isWellFormed() && form.description.isWellFormed() && form.name.isWellFormed()
    ? {}
    : { description: '文字里有乱码，请删去后再提交。' }),
})

const agentProblems = ({ agent }: RequestForm): FieldProblems => ({
  ...(agent !== null && agent.phone !== '' && !isPhone(agent.phone)
    ? { 'agent.phone': '电话号码应当是手机号，或者区号加号码，例如 010-66010000 或者 13800138000。' }
    : {}),
  ...(agent !== null && [agent.name, agent.idNumber].some((text) => text.length > lengths.name)
    ? { 'agent.name': `姓名、证件号码最多${lengths.name}个字，请缩短。` }
    : {}),
})

/** Who acts for an applicant shows who they are and that they may; an organisation always acts through somebody. */
const agentProof = ({ applicantKind, agent }: RequestForm): FieldProblems => {
  if (agent === null)
    return applicants[applicantKind].representative ? { 'agent.name': '请填写经办人的姓名。' } : {}
  return {
    ...(agent.name === '' ? { 'agent.name': '请填写经办人（代理人）的姓名。' } : {}),
    ...(agent.idNumber === '' ? { 'agent.idNumber': '请填写经办人（代理人）的证件号码。' } : {}),
    ...(agent.phone === '' ? { 'agent.phone': '请填写经办人（代理人）的电话。' } : {}),
    ...(agent.files.length === 0 ? { 'agent.files': '请上传授权委托书和经办人（代理人）的身份证明。' } : {}),
  }
}

const proofGiven = (form: RequestForm): FieldProblems => ({
  ...(form.proof === null ? { proof: '请选择证件种类，并填写号码、上传证件。' } : {}),
  ...(form.proof !== null && form.proofFiles.length === 0 ? { proofFiles: '请上传身份证明。' } : {}),
  ...agentProof(form),
})

/** Every file a form names. */
export const filesOfForm = ({ proofFiles, agent }: RequestForm): readonly string[] => [
  ...new Set([...proofFiles, ...(agent?.files ?? [])]),
]

/**
 * A form as it may be registered: tidied. From outside an identity proof is asked for; the office may register without
 * one and have it corrected, 条例第三十条. Throws Refusal `request-form` naming every field.
 */
export const checkForm = (typed: RequestForm, { proven }: { readonly proven: boolean }): RequestForm => {
  const form = tidied(typed)
  const problems = {
    ...problemsOf(form),
    ...(proven ? proofGiven(form) : {}),
  }
  if (Object.keys(problems).length === 0) return form
  throw new Refusal('invalid', 'request-form', '申请表还有要改的地方', '请改正标出的各项，再提交。', problems)
}

/** A form as its column keeps it; `registerRequest` wrote it. */
export const readForm = (json: string): RequestForm => JSON.parse(json) as RequestForm

/** A star for each sign covered, at most so many: how long a name is need not be told either. */
const stars = (text: string | null, head: number, tail: number, most = 20): string | null => {
  if (text === null) return null
  const signs = [...text]
  const covered = Math.max(0, signs.length - head - tail)
  return [...signs.slice(0, head), '*'.repeat(Math.min(covered, most)), ...signs.slice(head + covered)].join(
    '',
  )
}

/** A form for those who need not know who it is: names, numbers and addresses covered; the text asked for stays. */
export const maskForm = (form: RequestForm): RequestForm => ({
  ...form,
  name: stars(form.name, 1, form.applicantKind === 'naturalPerson' ? 0 : 2, 4) ?? '',
  idNumber: stars(form.idNumber, 0, 4),
  contact: stars(form.contact, 1, 0),
  phone: stars(form.phone, 3, 2),
  email: stars(form.email, 1, 0),
  address: stars(form.address, Math.min(6, Math.floor((form.address?.length ?? 0) / 2)), 0),
  postcode: null,
  agent:
    form.agent === null
      ? null
      : {
          ...form.agent,
          name: stars(form.agent.name, 1, 0) ?? '',
          idNumber: stars(form.agent.idNumber, 0, 4) ?? '',
          phone: stars(form.agent.phone, 3, 2) ?? '',
        },
})

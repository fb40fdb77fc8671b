import { formOf } from '#statute/report-form'
import type { Basis } from '#statute/dated'
import { regulation } from '#statute/dated'

/** Who applies, as table 3 counts them. */
export type ApplicantKind = 'naturalPerson' | 'enterprise' | 'research' | 'charity' | 'legalService' | 'other'

/** A paper that shows who somebody is. */
export interface IdentityProof {
  readonly id: string
  readonly title: string
}

interface Applicant {
  /** What the form calls them. */
  readonly title: string
  /** Who belongs here, for the clerk who chooses. */
  readonly meaning: string
  /** One of these is enough. */
  readonly proofs: readonly IdentityProof[]
  /** Whether somebody acts for them, whose own proof and authority are asked for too. */
  readonly representative: boolean
  /** 条例第二十九条 asks for 身份证明; which papers show it is practice. */
  readonly basis: Basis
}

const proof = (id: string, title: string): IdentityProof => ({ id, title })

const creditCode = proof('credit-code', '载有统一社会信用代码的证照')

const basis = regulation('第二十九条第二款第一项', '条例只要求“身份证明”，可接受的证件种类为实践做法。')

const organisation = (title: string, meaning: string, ...proofs: readonly IdentityProof[]): Applicant => ({
  title,
  meaning,
  proofs: [...proofs, creditCode],
  representative: true,
  basis,
})

/** 条例第二十九条: who applies, and what shows who they are. A purpose is never asked. */
export const applicants: Readonly<Record<ApplicantKind, Applicant>> = {
  naturalPerson: {
    title: '自然人',
    meaning: '以个人名义申请的公民、港澳台居民和外国人',
    proofs: [
      proof('identity-card', '居民身份证'),
      proof('household-register', '户口簿'),
      proof('residence-permit', '港澳台居民居住证、来往内地（大陆）通行证'),
      proof('passport', '护照、外国人永久居留身份证'),
    ],
    representative: false,
    basis,
  },
  enterprise: organisation(
    '商业企业',
    '公司、合伙企业、个人独资企业、农民专业合作社等',
    proof('business-licence', '营业执照'),
  ),
  research: organisation(
    '科研机构',
    '高等学校、科研院所等',
    proof('institution-certificate', '事业单位法人证书'),
  ),
  charity: organisation(
    '社会公益组织',
    '社会团体、基金会、社会服务机构等',
    proof('social-organisation-certificate', '社会组织法人登记证书'),
  ),
  legalService: organisation(
    '法律服务机构',
    '以机构名义申请的律师事务所、基层法律服务所等',
    proof('practice-licence', '执业许可证'),
  ),
  other: organisation('其他', '以上各类以外的法人或者其他组织', proof('registration', '登记或者设立文件')),
}

const columns = formOf('2021').requests.columns.map(({ key }) => key)

/** The column of table 3 (from 0) an applicant is counted in; both editions have the same. */
export const columnOf = (kind: ApplicantKind): number => columns.indexOf(kind)

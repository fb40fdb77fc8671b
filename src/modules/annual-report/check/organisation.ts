/** What a reporting body is decides whose numbers it reports and by when. */
export type BodyKind = 'government' | 'office' | 'township' | 'department'

export interface Body {
  readonly name: string
  readonly kind: BodyKind
  /** The last sign of its area: 市, 县, 区, 旗, 镇, 街道 …; '' when the name shows none. */
  readonly level: string
}

const areaBoard = /(?:区|园|新城|基地|示范带)(?:管理委员会|管委会)$/u
const bareArea = /(?:省|市|县|区|旗|州|盟|新城)$/u
const office = /(?:人民政府|政府|管理委员会|管委会)(?:办公厅|办公室|办)$/u
const township = /(?:镇|乡|苏木)(?:人民政府)?$|街道(?:办事处|办)?$/u

const kindOf = (name: string): BodyKind => {
  if (office.test(name)) return 'office'
  if (township.test(name)) return 'township'
  if (name.endsWith('人民政府') || areaBoard.test(name) || bareArea.test(name)) return 'government'
  return 'department'
}

const suffix = /(?:人民政府|政府|管理委员会|管委会|党工委管委会)?(?:办公厅|办公室|办事处|办)?$/u

const levelOf = (name: string, kind: BodyKind): string => {
  const area = name.replace(suffix, '')
  if (kind === 'department') return /[省市县区旗州盟](?=[^省市县区旗州盟]*$)/u.exec(area)?.[0] ?? ''
  return /街道$|[省市县区旗州盟镇乡]$/u.exec(area)?.[0] ?? ''
}

/** The reporting body by its printed name; spaces do not count. */
export const bodyOf = (organisation: string): Body => {
  const name = organisation.replaceAll(/\s/gu, '')
  const kind = kindOf(name)
  return { name, kind, level: levelOf(name, kind) }
}

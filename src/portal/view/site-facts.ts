/** What the head and foot of every page say of the site; empty where it is not set. */
export interface SiteFacts {
  readonly name: string
  readonly domain: string
  /** 网站标识码. */
  readonly code: string
  /** 主办单位. */
  readonly host: string
  readonly contact: string
  /** ICP备案号 and 公安备案号. */
  readonly recordNumber: string
  readonly policeRecordNumber: string
  /** Addresses: 党政机关网站标识, 我为政府网站找错. */
  readonly partySign: string
  readonly errorReport: string
}

/** A site of which nothing is known yet. */
export const plainFacts: SiteFacts = {
  name: '政府信息公开',
  domain: '',
  code: '',
  host: '',
  contact: '',
  recordNumber: '',
  policeRecordNumber: '',
  partySign: '',
  errorReport: '',
}

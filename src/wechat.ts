import type { Config } from '#platform/config'
import { createWechat } from '#platform/wechat'
import type { WechatKit } from '#modules/publishing'

/** A demo has accounts to look at, and never calls anybody. */
const ofDemo = '未发送：演示不向外发送。'

/** What passing on to 微信公众号 stands on, for every process that does it. */
export const wechatKitOf = (
  { wechatUrl: base, url: site, demo }: Pick<Config, 'wechatUrl' | 'url' | 'demo'>,
  { clock, ...parts }: Pick<WechatKit, 'database' | 'files' | 'sealer' | 'clock'>,
): WechatKit => ({
  ...parts,
  clock,
  site,
  wechat: createWechat({ base, clock }),
  blocked: demo ? ofDemo : undefined,
})

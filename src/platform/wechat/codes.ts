import type { WechatRemedy } from './failure.ts'
import { WechatError } from './failure.ts'

type Meaning = readonly [WechatRemedy, string]

const stale: Meaning = ['later', '公众号的接口凭据刚刚失效，会自动换新的再试。']

/** Codes that say the access token is no longer good, whoever took a new one. */
export const staleTokenCodes: ReadonlySet<number> = new Set([40001, 40014, 42001])

const whitelist =
  '本系统的出口 IP 不在公众号的 IP 白名单里。请登录公众平台，在“设置与开发—开发接口管理”的 IP 白名单里加上它，再重试。'
const confirm = '公众号要求管理员确认这个 IP 的调用。请公众号管理员在微信里确认，再重试。'

/** Codes of all interfaces, as 通用错误码 and the page of each interface have them. */
const general: Readonly<Record<number, Meaning>> = {
  [-1]: ['later', '微信系统繁忙，会自动再试。'],
  40001: stale,
  40014: stale,
  42001: stale,
  41001: stale,
  40004: ['item', '微信不收这种类型的文件。图片请改用 JPG 或者 PNG。'],
  40005: ['item', '微信不收这种类型的文件。图片请改用 JPG 或者 PNG。'],
  40006: ['item', '图片太大。请把图片缩小到 1 MB 以内，更正文件后再推送。'],
  40007: ['later', '公众号里的素材或者草稿已经不在了（可能有人删除），会重新上传再试。'],
  40009: ['item', '图片太大。请把图片缩小到 1 MB 以内，更正文件后再推送。'],
  40013: ['account', 'AppID 不对。请在公众平台核对，修改账号设置后再重试。'],
  40125: ['account', 'AppSecret 不对，或者已经重置。请在账号设置里填上新的，再重试。'],
  40164: ['account', whitelist],
  40243: ['account', 'AppSecret 已经冻结。请公众号管理员在公众平台解冻或者重置，再重试。'],
  41002: ['account', '没有 AppID。请填好账号设置再重试。'],
  41004: ['account', '没有 AppSecret。请填好账号设置再重试。'],
  45001: ['item', '图片超过微信的尺寸限制。请把图片缩小到 1 MB 以内，更正文件后再推送。'],
  45002: ['item', '正文超过微信的长度限制。请改为“摘要和链接”再推送。'],
  45003: ['item', '微信说标题太长（公开的文档写明不超过 32 字）。请写一个短标题再推送。'],
  45004: ['item', '微信说摘要太长。请把摘要改短再推送。'],
  45008: ['item', '微信说图文超过长度限制。请改为“摘要和链接”再推送。'],
  45009: [
    'later',
    '公众号今天的接口调用次数已经用完，明天会自动再试。急用的可由公众号管理员在公众平台清零。',
  ],
  45011: ['later', '调用太频繁，会自动再试。'],
  45028: ['later', '公众号的发布配额已经用完，配额恢复后会自动再试。'],
  45035: ['account', whitelist],
  45110: ['item', '微信说作者太长。请把账号设置里的作者改短（不超过 16 字）再重试。'],
  45166: [
    'item',
    '微信说正文里有不允许的内容（例如外部链接）。请登录公众平台核对，更正文件或者改为“摘要和链接”再推送。',
  ],
  48001: [
    'account',
    '公众号没有这个接口的权限。请确认公众号已经认证，并在公众平台的“接口权限”里查看“发布能力”。',
  ],
  48004: ['account', '公众号的接口被封禁。请登录公众平台查看原因，恢复后再重试。'],
  50002: ['account', '公众号被限制或者冻结。请登录公众平台查看原因，恢复后再重试。'],
  53500: ['account', '公众号的发布功能被封禁。请登录公众平台查看原因，恢复后再重试。'],
  53501: ['later', '发布太频繁，会自动再试。'],
  53502: ['item', '微信没有这次发布的记录。请登录公众平台核对。'],
  53503: ['item', '草稿没有通过微信的发布检查。请登录公众平台，在草稿箱里查看原因，更正后再推送。'],
  53504: ['item', '微信要求这篇草稿在公众平台上发布。请登录公众平台，在草稿箱里发布，然后登记网址。'],
  53505: ['item', '微信要求先在公众平台上保存这篇草稿。请登录公众平台，在草稿箱里保存，再重试。'],
  53600: ['item', '公众号里没有这篇文章，可能已经删除。'],
  61004: ['account', whitelist],
  87014: ['item', '微信说内容含有违规信息。请核对内容，更正后再推送。'],
  89501: ['account', confirm],
  89503: ['account', confirm],
  89506: ['account', '公众号管理员两次拒绝了这个 IP 的调用，24 小时内不能再用。请联系管理员，过后再重试。'],
  89507: ['account', '公众号管理员拒绝了这个 IP 的调用，1 小时内不能再用。请联系管理员，过后再重试。'],
}

/** Where a token is asked for, a bad credential is a bad secret. */
const atToken: Readonly<Record<number, Meaning>> = {
  40001: ['account', 'AppSecret 不对，或者已经重置。请在账号设置里填上新的，再重试。'],
}

const unheardOf = (code: number): Meaning => [
  'later',
  `微信返回了没有列出的错误（代码 ${code}），会自动再试。多次不成的，请按代码查公众平台的文档。`,
]

/** What an `errcode` means. The words of the answer are left out: they quote what was sent. */
export const refusedWith = (code: number, asking: 'token' | 'other'): WechatError => {
  const [remedy, sentence] =
    (asking === 'token' ? atToken[code] : undefined) ?? general[code] ?? unheardOf(code)
  return new WechatError({ code, remedy, reach: 'answered' }, `${sentence}（微信错误码 ${code}）`)
}

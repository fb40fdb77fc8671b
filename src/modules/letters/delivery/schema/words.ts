/** Words that may stand in the tables, with how they are printed. */

/** How a letter goes out. */
export const deliveryWays = {
  'in-person': '直接送达',
  entrusted: '委托送达',
  post: '邮寄送达',
  electronic: '电子送达',
  announcement: '公告送达',
} as const
export type DeliveryWay = keyof typeof deliveryWays

/** What became of one attempt. A struck one was written down by mistake and counts no more. */
export const attemptStates = {
  attempted: '已送出，待证明',
  delivered: '已送达',
  failed: '没有送到',
  struck: '已划去',
} as const
export type AttemptState = keyof typeof attemptStates

/** How a letter stands, by its attempts. */
export const deliveryStates = {
  open: '还没有送',
  attempted: '已送出，待证明',
  failed: '没有送到',
  delivered: '已送达',
} as const
export type DeliveryState = keyof typeof deliveryStates

/** 国办公开办函〔2016〕235号: post by 邮政企业 alone. */
export const carriers = { ems: '邮政特快专递（EMS）', registered: '挂号信' } as const
export type Carrier = keyof typeof carriers

/** Who took the letter. 留置 leaves it where somebody refuses to sign, before witnesses or in pictures. */
export const takers = { self: '本人签收', proxy: '他人代收', left: '留置送达' } as const
export type Taker = keyof typeof takers

/** How what an answer gives is given. Where no file goes out with it, somebody says how else. 条例第四十条. */
export const givings = {
  files: '随文书给出文件',
  'in-letter': '信息写在文书里',
  copies: '给出纸质复制件',
  viewing: '安排现场查阅、抄录',
} as const
export type Giving = keyof typeof givings

/** Why nothing arrived, and what comes next. */
export const failures = {
  refused: {
    title: '拒绝签收',
    next: '直接送达的，可以邀请见证人到场或者拍照录像，留置送达；也可以改为邮寄。',
  },
  absent: { title: '无人签收', next: '请换一个时间再送，或者改为邮寄。' },
  address: { title: '地址不详、查无此人', next: '请向对方核对地址，再送一次；核对不到的，可以公告送达。' },
  unclaimed: { title: '逾期未领退回', next: '请与对方联系以后再送一次；联系不上的，可以公告送达。' },
  bounced: { title: '电子邮件被退回', next: '请与对方核对邮箱，或者改为邮寄。' },
  lost: { title: '邮件丢失', next: '请向邮政企业查询并保存查询结果，再寄一次。' },
} as const
export type Failure = keyof typeof failures

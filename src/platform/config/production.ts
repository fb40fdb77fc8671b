import { isLoopback } from './network.ts'
import type { Environment } from './schema.ts'

/** Settings that will do for trying the program out, and for nothing else. Keys have rules of their own: loadKeys. */
export const productionProblems = (env: Environment, demo: boolean): readonly string[] => {
  if (env.NODE_ENV !== 'production') return []
  const { GONGKAI_URL: url } = env
  const { protocol, hostname } = new URL(url ?? 'https://unset')
  return [
    ...(demo ? ['生产环境（NODE_ENV=production）不能用 --demo 启动：演示的账号是公开的。'] : []),
    ...(url === undefined
      ? [
          '生产环境（NODE_ENV=production）必须设置 GONGKAI_URL，即大家访问本站的地址，例如 https://xxgk.example.gov.cn。',
        ]
      : []),
    ...(protocol === 'https:' || isLoopback(hostname)
      ? []
      : ['生产环境（NODE_ENV=production）的 GONGKAI_URL 必须以 https:// 开头：登录和个人信息不能明文传送。']),
  ]
}

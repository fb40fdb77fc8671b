import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useDo } from '../api/ask.ts'
import { startOver } from '../app/start-over.ts'

/** The way out. The page is opened anew: nothing of who leaves stays in its memory. */
export const SignOut = (): ReactNode => {
  const signOut = useDo('signOut')
  return (
    <Button
      type="link"
      size="small"
      style={{ paddingInline: 0 }}
      loading={signOut.isPending}
      onClick={() => {
        signOut.mutate({}, { onSuccess: startOver })
      }}
    >
      退出登录
    </Button>
  )
}

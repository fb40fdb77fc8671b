import { App, Button } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { download } from '../api/download.ts'
import { Problem } from '../api/problem.ts'

/** Saves the list of a transfer as Excel. */
export const DownloadList = ({ transfer }: { readonly transfer: string }): ReactNode => {
  const [busy, setBusy] = useState(false)
  const { notification } = App.useApp()
  const save = async (): Promise<void> => {
    setBusy(true)
    try {
      await download('transferList', { params: { transfer } })
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      notification.error({ title: error.message, description: error.detail })
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button size="small" loading={busy} onClick={() => void save()}>
      下载清单
    </Button>
  )
}

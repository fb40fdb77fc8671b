import type { ThemeConfig } from 'antd'

/** The colours of the portal (src/portal/assets/tokens.css), so that both faces are of one house. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#153e75',
    colorLink: '#153e75',
    colorInfo: '#153e75',
    colorError: '#a31f17',
    colorErrorBg: '#fcefea',
    colorErrorBorder: '#d9a59f',
    colorInfoBg: '#edf2f8',
    colorInfoBorder: '#a9bcd6',
    colorSuccessBg: '#eef5ef',
    colorSuccessBorder: '#a5c7ad',
    colorWarning: '#8a5300',
    colorWarningBg: '#fbf3e2',
    colorWarningBorder: '#dcc28f',
    colorSuccess: '#2c6a3c',
    colorTextBase: '#1d1a16',
    colorTextSecondary: '#4d463d',
    // antd's own grey is too faint to read (WCAG 1.4.3).
    colorTextTertiary: '#665d52',
    colorTextDescription: '#5b544b',
    colorTextPlaceholder: '#71695e',
    colorTextDisabled: '#71695e',
    colorBgLayout: '#f6f3ec',
    colorBorder: '#a69d8f',
    colorBorderSecondary: '#ddd7cb',
    borderRadius: 4,
    fontSize: 14,
    fontFamily:
      "system-ui, -apple-system, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif",
    // A page in the background draws no frames: what leaves by moving would stay, a button go on being called loading.
    motion: false,
  },
  components: {
    Table: { headerBg: '#f6f3ec', rowHoverBg: '#f3f6fa', cellPaddingBlockSM: 7 },
    Drawer: { footerPaddingBlock: 12 },
  },
}

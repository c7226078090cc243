import type { ReactNode } from 'react';

type Props = { size?: number };

function Icon({ size = 18, children }: Props & { children: ReactNode }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" className="shrink-0">
      {children}
    </svg>
  );
}

export const CalendarIcon = (props: Props) => <Icon {...props}><rect x="3" y="4.5" width="14" height="12.5" rx="1.5" /><path d="M3 8.5h14M7 2.5v4M13 2.5v4" /></Icon>;
export const SearchIcon = (props: Props) => <Icon {...props}><circle cx="9" cy="9" r="5.5" /><path d="m13.2 13.2 4 4" /></Icon>;
export const CloseIcon = (props: Props) => <Icon {...props}><path d="m5 5 10 10M15 5 5 15" /></Icon>;
export const MenuIcon = (props: Props) => <Icon {...props}><path d="M3 6h14M3 10h14M3 14h14" /></Icon>;
export const DownIcon = (props: Props) => <Icon {...props}><path d="m5 8 5 5 5-5" /></Icon>;
export const RightIcon = (props: Props) => <Icon {...props}><path d="m8 5 5 5-5 5" /></Icon>;
export const ExportIcon = (props: Props) => <Icon {...props}><path d="M10 3v9m-3.5-3.5L10 12l3.5-3.5M4 16.5h12" /></Icon>;
export const CheckIcon = (props: Props) => <Icon {...props}><path d="m4 10.5 4 4 8-9" /></Icon>;
export const PlusIcon = (props: Props) => <Icon {...props}><path d="M10 4v12M4 10h12" /></Icon>;
export const PhoneIcon = (props: Props) => <Icon {...props}><path d="M4 4.5c0 6 5.5 11.5 11.5 11.5l1-3.5-3.5-1.5-1.5 1.5C9.500 11.500 8.500 10.500 7.500 8.500L9 7 7.500 3.500z" /></Icon>;
export const HomeIcon = (props: Props) => <Icon {...props}><path d="m3 9.500 7-6 7 6M5 8.500V16.500h10V8.500" /></Icon>;
export const RoomIcon = (props: Props) => <Icon {...props}><rect x="3" y="4" width="14" height="9.500" rx="1.500" /><path d="M7 17h6M10 13.500V17" /></Icon>;
export const MeetingIcon = (props: Props) => <Icon {...props}><circle cx="10" cy="6.500" r="2.500" /><circle cx="4.500" cy="8" r="1.800" /><circle cx="15.500" cy="8" r="1.800" /><path d="M5.500 16.500c0-3 2-4.500 4.500-4.500s4.500 1.500 4.500 4.500M2 14.500c0-1.800 1-2.800 2.500-2.800M18 14.500c0-1.800-1-2.800-2.500-2.800" /></Icon>;
export const TaskIcon = (props: Props) => <Icon {...props}><rect x="4" y="3.500" width="12" height="14" rx="1.500" /><path d="m7 10.500 2 2 4-4.500M8 2.500h4v2H8z" /></Icon>;
export const InvoiceIcon = (props: Props) => <Icon {...props}><path d="M5 2.500h10v15l-2.500-1.500L10 17.500 7.500 16 5 17.500zM8 7h4M8 10.500h4" /></Icon>;
export const MoneyIcon = (props: Props) => <Icon {...props}><rect x="2.500" y="5" width="15" height="10" rx="1.500" /><circle cx="10" cy="10" r="2.200" /><path d="M5.500 10h.1M14.500 10h.1" /></Icon>;
export const ContractIcon = (props: Props) => <Icon {...props}><path d="M5 2.500h7l3.500 3.500v11.500H5zM12 2.500V6h3.500M8 10h5M8 13h3" /></Icon>;
export const PeopleIcon = (props: Props) => <Icon {...props}><circle cx="10" cy="6.500" r="3" /><path d="M4 17c0-3.500 2.500-5.500 6-5.500s6 2 6 5.500" /></Icon>;
export const TreeIcon = (props: Props) => <Icon {...props}><rect x="7.500" y="2.500" width="5" height="4" rx="1" /><rect x="2" y="13.500" width="5" height="4" rx="1" /><rect x="13" y="13.500" width="5" height="4" rx="1" /><path d="M10 6.500V10M4.500 13.500V10h11v3.500" /></Icon>;
export const JournalIcon = (props: Props) => <Icon {...props}><path d="M4 3h12v14H4zM7 3v14M10 7h3M10 10h3" /></Icon>;
export const ToolIcon = (props: Props) => <Icon {...props}><path d="M12.500 3.200a4 4 0 0 0-4.600 5.300L3 13.400 6.600 17l4.900-4.900a4 4 0 0 0 5.300-4.600L14 10.300 9.700 6z" /></Icon>;
export const ChartIcon = (props: Props) => <Icon {...props}><path d="M3 17h14M5.500 14V9M10 14V4.500M14.500 14v-7" /></Icon>;
export const GearIcon = (props: Props) => <Icon {...props}><circle cx="10" cy="10" r="2.500" /><path d="M10 2.500v3M10 14.500v3M2.500 10h3M14.500 10h3M4.700 4.700l2.100 2.100M13.200 13.200l2.100 2.100M15.300 4.700l-2.100 2.100M6.800 13.200l-2.100 2.100" /></Icon>;
export const ListIcon = (props: Props) => <Icon {...props}><path d="M7 5h10M7 10h10M7 15h10M3 5h.1M3 10h.1M3 15h.1" /></Icon>;
export const BellIcon = (props: Props) => <Icon {...props}><path d="M5 14V9a5 5 0 0 1 10 0v5l1.5 1.5h-13zM8.5 17.5a1.6 1.6 0 0 0 3 0" /></Icon>;

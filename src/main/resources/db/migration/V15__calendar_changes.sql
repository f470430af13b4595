-- What each bank-holiday list did to the clocks is asked for by the list.

create index clock_event_by_calendar on clock_event (calendar_id) where kind = 'CALENDAR_CHANGED';

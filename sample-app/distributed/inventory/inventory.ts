import type { Observable } from 'rxjs';

/** The messages of `inventory.proto`. */
export interface Reservation {
  readonly item: string;
  readonly quantity: number;
}

export interface Reserved {
  readonly left: number;
}

/** The service of `inventory.proto` as its callers see it. */
export interface Inventory {
  reserve(reservation: Reservation): Observable<Reserved>;
}

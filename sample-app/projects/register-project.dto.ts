import {
  ArrayNotEmpty,
  Equals,
  IsDefined,
  IsEmail,
  IsEmpty,
  IsIn,
  IsOptional,
  IsTimeZone,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import {
  GreaterThan,
  IsEmptyCollection,
  IsHttpUrl,
  IsNotBlank,
  IsTrue,
  IsWhitelistedText,
  NoNullMember,
} from 'nestjs-mt-errors/class-validator';

export const PLANS = ['free', 'team', 'enterprise'] as const;
const TERMS_IN_FORCE = '2026-01';

/** The form with which a tenant registers a project. */
export class RegisterProjectDto {
  /** Given by the service. */
  @IsEmpty()
  id?: null;

  @IsNotBlank()
  @MinLength(3)
  @MaxLength(50)
  @IsWhitelistedText()
  name!: string;

  /** The name by which the owner is known in the project. */
  @IsDefined()
  ownerName!: string;

  @IsEmail()
  contact!: string;

  @IsOptional()
  @IsHttpUrl()
  homepage?: string;

  @IsIn(PLANS)
  plan!: (typeof PLANS)[number];

  /** The languages of its users. */
  @ArrayNotEmpty()
  @NoNullMember()
  languages!: string[];

  /** Nothing is charged beyond this; 0 for no charges at all. */
  @Min(0)
  monthlyBudget!: number;

  /** Requests a second that are let through. */
  @GreaterThan(0)
  rateLimit!: number;

  @IsTimeZone()
  timeZone!: string;

  /** The terms that the tenant has read. */
  @Equals(TERMS_IN_FORCE)
  terms!: string;

  @IsTrue()
  termsAccepted!: boolean;

  /** Endpoints are added later, one by one. */
  @IsOptional()
  @IsEmptyCollection()
  endpoints?: never[];
}

import { IsEmail, IsInt, IsString, Length, Max, Min, MinLength } from 'class-validator';

/** Ten fields, so that from none to ten rules can be broken. */
export class OrderDto {
  @IsEmail() email!: string;
  @IsEmail() otherEmail!: string;
  @MinLength(6) password!: string;
  @MinLength(2) name!: string;
  @Length(2, 40) city!: string;
  @Length(3, 12) nick!: string;
  @IsString() note!: string;
  @IsInt() floor!: number;
  @Min(5) size!: number;
  @Max(99) age!: number;
}
